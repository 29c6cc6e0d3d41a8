import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { mxTlsa } from '../facts/tlsa.ts'
import { type Judgement, sumUp } from '../judge-servers.ts'
import { DNSSEC_UNKNOWN } from '../judge-tlsa.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-secure',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'TLSA records are proven by DNSSEC', de: 'TLSA-Einträge sind durch DNSSEC belegt' },
  explanation: {
    en: 'TLSA records without a signature are passed by. If their signature is wrong (bogus), senders with DANE keep the mail and try again for days.',
    de: 'TLSA-Einträge ohne Signatur werden übergangen. Ist ihre Signatur falsch (bogus), behalten Absender mit DANE die Mail und versuchen es tagelang.',
  },
  cites: [rfc(7672, '2.1.1'), rfc(7672, '2.2.3')],
  run: async (run) => {
    const [hosts, mx] = await Promise.all([run.get(mxTlsa), run.get(mxHosts)])
    if (mx.status === 'unknown') return couldNotTell(NOT_ANSWERED)
    if (hosts.length === 0) return notApplicable(NO_MAIL)
    return sumUp(
      hosts.map(({ host, response: { security }, records, hostSecurity }) => ({
        target: shorten(host, 80),
        ...judge(security, records.length, mx.response.security, hostSecurity),
      })),
    )
  },
}

type Security = 'secure' | 'insecure' | 'bogus' | 'unknown'

function judge(security: Security, records: number, mx: Security, host: Security): Judgement {
  const asked = mx === 'secure' && host === 'secure'
  if (security === 'bogus' && asked) return { outcome: 'fail', summary: BOGUS, fix: fixBy(REPAIR) }
  if (records === 0) return { outcome: 'notApplicable', summary: NONE }
  if (security === 'unknown' || mx === 'unknown' || host === 'unknown') return DNSSEC_UNKNOWN
  if (mx !== 'secure') return { outcome: 'notApplicable', summary: ABOVE, because: 'dane-mx-secure' }
  if (host !== 'secure') return { outcome: 'notApplicable', summary: ABOVE, because: 'dane-host-secure' }
  if (security === 'secure') return { outcome: 'pass', summary: { en: 'They are proven.', de: 'Sie sind belegt.' } }
  return { outcome: 'warn', summary: UNSIGNED, fix: fixBy(REPAIR) }
}

const NOT_ANSWERED = {
  en: 'Could not tell: the question for the mail servers (MX) was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort.',
}
const NO_MAIL = { en: 'The domain takes no mail.', de: 'Die Domain nimmt keine Mail an.' }
const NONE = { en: 'There are no TLSA records (no DANE).', de: 'Es gibt keine TLSA-Einträge (kein DANE).' }
const ABOVE = { en: 'What leads to them is not proven already.', de: 'Schon was zu ihnen führt, ist nicht belegt.' }
const BOGUS = {
  en: 'The signature of the TLSA answer is wrong (bogus). Senders with DANE do not deliver.',
  de: 'Die Signatur der TLSA-Antwort ist falsch (bogus). Absender mit DANE stellen nicht zu.',
}
const UNSIGNED = {
  en: 'The TLSA records stand in a part of the zone that is not signed, and are passed by.',
  de: 'Die TLSA-Einträge stehen in einem Teil der Zone, der nicht signiert ist, und werden übergangen.',
}
const REPAIR = {
  en: 'Have the zone signed anew, and look whether the signatures have run out or a key is missing.',
  de: 'Die Zone neu signieren lassen und nachsehen, ob Signaturen abgelaufen sind oder ein Schlüssel fehlt.',
}
