import type { Verdict } from './check.ts'
import { mxHosts } from './facts/mx.ts'
import { type HostTlsa, mxTlsa } from './facts/tlsa.ts'
import { type Judgement, sumUp } from './judge-servers.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { couldNotTell, notApplicable } from './verdict.ts'

/**
 * Judges the TLSA records of each mail host that has some. With `secure` only those that senders really use: MX, addresses
 * and TLSA all proven by DNSSEC (RFC 7672 §2.2).
 */
export async function judgeTlsa(
  run: Run,
  needs: 'records' | 'secure',
  judge: (tlsa: HostTlsa) => Judgement | Promise<Judgement>,
): Promise<Verdict> {
  const [hosts, mx] = await Promise.all([run.get(mxTlsa), run.get(mxHosts)])
  if (mx.status === 'unknown') return couldNotTell(MX_UNKNOWN)
  if (hosts.length === 0) return notApplicable(NO_MAIL)
  const judged = hosts.map(async (tlsa) => {
    const missing =
      tlsa.records.length === 0 ? NO_RECORDS : needs === 'secure' ? unproven(mx.response.security, tlsa) : null
    return { target: shorten(tlsa.host, 80), ...(missing ?? (await judge(tlsa))) }
  })
  return sumUp(await Promise.all(judged))
}

/** The check that tells why senders do not use the records of this host; null: they do. */
function unproven(mx: HostTlsa['hostSecurity'], { hostSecurity, response }: HostTlsa): Judgement | null {
  if (mx === 'secure' && hostSecurity === 'secure' && response.security === 'secure') return null
  if ([mx, hostSecurity, response.security].includes('unknown')) return DNSSEC_UNKNOWN
  const because = mx !== 'secure' ? 'dane-mx-secure' : hostSecurity !== 'secure' ? 'dane-host-secure' : 'tlsa-secure'
  return { outcome: 'notApplicable', summary: UNUSED, because }
}

/** What is said where DNSSEC could not be checked from here. */
export const DNSSEC_UNKNOWN: Judgement = {
  outcome: 'temperror',
  summary: {
    en: 'Could not tell from here: the resolver in use gives no proof by DNSSEC that could be believed.',
    de: 'Von hier aus nicht festzustellen: Der benutzte Resolver gibt keinen DNSSEC-Nachweis, dem zu glauben wäre.',
  },
}

const MX_UNKNOWN = {
  en: 'Could not tell: the question for the mail servers (MX) of the domain was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) der Domain blieb ohne Antwort.',
}
const NO_MAIL = { en: 'The domain takes no mail.', de: 'Die Domain nimmt keine Mail an.' }
const NO_RECORDS: Judgement = {
  outcome: 'notApplicable',
  summary: { en: 'There are no TLSA records (no DANE).', de: 'Es gibt keine TLSA-Einträge (kein DANE).' },
}
const UNUSED = {
  en: 'Senders do not use these records; another finding says why.',
  de: 'Absender benutzen diese Einträge nicht; ein anderer Befund sagt, warum.',
}
