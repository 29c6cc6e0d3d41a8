import { readRawMessage } from '../../../engine/dkim/raw-message.ts'
import { verifyDkim } from '../../../engine/dkim/verify-dkim.ts'
import { evaluateDmarc } from '../../../engine/dmarc/evaluate-dmarc.ts'
import type { Lookup } from '../../../engine/dns/dns-answer.ts'
import { domainOf } from '../../../engine/messages/addresses.ts'
import { evaluateSpf } from '../../../engine/spf/evaluate-spf.ts'
import { signatureCrypto } from '../../../node/authentication/signature-crypto.ts'
import { createWorld } from '../../../node/checks/create-world.ts'
import type { TakenMail } from '../../mail/mta/envelope.ts'
import type { RunningLab } from '../../start-scenario.ts'
import { judgeSender } from '../judge-sender.ts'
import type { StampResults } from '../styles/stamp.ts'

/** Longest that a provider looks. */
const PATIENCE_MS = 20_000

/** What a provider finds out about a mail by the zones as they are now: SPF by its record, signatures by their keys, DMARC by both. */
export async function judgeMail(
  mail: TakenMail,
  { dialer, file }: Pick<RunningLab, 'dialer' | 'file'>,
  now: () => Date,
): Promise<StampResults> {
  // Asked anew for each mail: nothing is to be remembered of what stood there before.
  const { world, close } = createWorld({
    net: { dialer, pretended: file },
    resolver: null,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  try {
    return await judge(mail, now, async (name, type) => {
      const { status, records, tookMs } = await world.dns.resolve(name, type)
      return { status, data: records.map(({ data }) => data), tookMs }
    })
  } finally {
    close()
  }
}

async function judge(mail: TakenMail, now: () => Date, lookup: Lookup): Promise<StampResults> {
  const { envelope, peer, source } = mail
  const said = judgeSender(mail, () => false)
  const clock = { now: () => now().getTime(), elapsed: () => performance.now() }
  const [spf, signatures] = await Promise.all([
    evaluateSpf({ ip: peer.address, helo: peer.helo, mailFrom: envelope.from }, lookup, clock),
    verifyDkim(readRawMessage(source), { lookup, crypto: signatureCrypto, now: clock.now }),
  ])
  const { result: dmarc } = await evaluateDmarc(
    {
      fromDomain: said.fromDomain,
      spf: { result: spf.result, domain: domainOf(said.mailFrom) },
      dkim: signatures,
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
