import { Resolver } from 'node:dns/promises'
import { readRawMessage } from '../../../engine/dkim/raw-message.ts'
import { verifyDkim } from '../../../engine/dkim/verify-dkim.ts'
import { evaluateDmarc } from '../../../engine/dmarc/evaluate-dmarc.ts'
import { domainOf } from '../../../engine/messages/addresses.ts'
import { evaluateSpf } from '../../../engine/spf/evaluate-spf.ts'
import { signatureCrypto } from '../../../node/authentication/signature-crypto.ts'
import { resolverPort } from '../../../node/face/resolver-port.ts'
import type { TakenMail } from '../../mail/mta/envelope.ts'
import { judgeSender } from '../judge-sender.ts'
import type { StampResults } from '../styles/stamp.ts'

/** What a provider finds out about a mail by the zones as they are now: SPF by its record, signatures by their keys, DMARC by both. */
export async function judgeMail(mail: TakenMail, resolverAddress: string, now: () => Date): Promise<StampResults> {
  const { envelope, peer, source } = mail
  // Asked anew for each mail: nothing is to be remembered of what stood there before.
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  resolver.setServers([resolverAddress])
  const lookup = resolverPort((name, type) => resolver.resolve(name, type))
  const said = judgeSender(mail, () => false)
  const clock = { now: () => now().getTime(), elapsed: () => performance.now() }
  const question = { ip: peer.address, helo: peer.helo, mailFrom: envelope.from }
  const [spf, signatures] = await Promise.all([
    evaluateSpf(question, lookup, clock),
    verifyDkim(readRawMessage(source), { lookup, crypto: signatureCrypto, now: clock.now }),
  ])
  const { result: dmarc } = await evaluateDmarc(
    {
      fromDomain: said.fromDomain,
      spf: { result: spf.result, domain: domainOf(said.mailFrom) },
      dkim: signatures.map(({ result, domain }) => ({ result, domain })),
    },
    lookup,
  )
  const passed = signatures.filter(({ result }) => result === 'pass')
  const dkim = said.dkim.map((one) => ({
    ...one,
    passes: passed.some(({ domain, selector }) => domain === one.domain && selector === one.selector),
  }))
  return { ...said, spf: spf.result, dkim, dmarc }
}
