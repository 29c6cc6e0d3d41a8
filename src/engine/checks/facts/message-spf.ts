import { toMailDomain } from '../../dns/mail-domain.ts'
import { evaluateSpf, type SpfVerdict } from '../../spf/evaluate-spf.ts'
import { dnsLookup } from '../dns-lookup.ts'
import { fact } from '../run.ts'
import { delivery } from './delivery.ts'

/** What SPF says of the delivery of the mail. */
export interface MessageSpf {
  readonly verdict: SpfVerdict
  /** Whose record was asked: the envelope sender's domain, or the EHLO name for the null sender (RFC 7208 §2.4). */
  readonly domain: string
  readonly address: string
}

/** Null: the address that handed the mail over, or its envelope sender, is not known. */
export const messageSpf = fact('messageSpf', async (run): Promise<MessageSpf | null> => {
  const { address, ehloName, mailFrom } = await run.get(delivery)
  if (address === null || mailFrom === null) return null
  const question = { ip: address, mailFrom, helo: ehloName }
  const verdict = await evaluateSpf(question, dnsLookup(run), { now: run.now, elapsed: () => 0 })
  const written = mailFrom === '' ? (ehloName ?? '') : mailFrom.slice(mailFrom.lastIndexOf('@') + 1)
  return { verdict, domain: toMailDomain(written) ?? written.toLowerCase(), address }
})
