import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { type HostTlsa, mxTlsa } from '../facts/tlsa.ts'
import { type Judgement, sumUp } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-lookup',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'The question for TLSA records is answered', de: 'Die Frage nach TLSA-Einträgen wird beantwortet' },
  explanation: {
    en: 'In signed zones senders with DANE ask for TLSA before they deliver. “There are none” is a fine answer; an error is not: then they keep the mail. Some old name servers and firewalls stumble over this question.',
    de: 'In signierten Zonen fragen Absender mit DANE vor der Zustellung nach TLSA. „Es gibt keine“ ist eine gute Antwort; ein Fehler ist keine: Dann behalten sie die Mail. Manche alten Nameserver und Firewalls stolpern über diese Frage.',
  },
  cites: [rfc(7672, '2.1.2'), rfc(4074, '3')],
  run: async (run) => {
    const [hosts, mx] = await Promise.all([run.get(mxTlsa), run.get(mxHosts)])
    if (mx.status === 'unknown') return couldNotTell(NOT_ANSWERED)
    if (hosts.length === 0) return notApplicable(NO_MAIL)
    return sumUp(hosts.map((tlsa) => ({ target: shorten(tlsa.host, 80), ...judge(tlsa) })))
  },
}

function judge({ response, hostSecurity }: HostTlsa): Judgement {
  const { status, security, rcode } = response
  if (status === 'answer' || status === 'noData' || status === 'nxDomain')
    return { outcome: 'pass', summary: { en: 'It is answered.', de: 'Sie wird beantwortet.' } }
  if (security === 'bogus') return { outcome: 'notApplicable', summary: BOGUS, because: 'tlsa-secure' }
  const how = rcode ?? status
  const summary = {
    en: `The question for _25._tcp ended with ${how}, though the server’s addresses are found.`,
    de: `Die Frage nach _25._tcp endete mit ${how}, obwohl die Adressen des Servers gefunden werden.`,
  }
  const isError = status === 'servFail' || status === 'refused' || status === 'otherError'
  if (isError && hostSecurity === 'secure') return { outcome: 'fail', summary, fix: fixBy(CHANGE) }
  return { outcome: 'temperror', summary }
}

const NOT_ANSWERED = {
  en: 'Could not tell: the question for the mail servers (MX) was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort.',
}
const NO_MAIL = { en: 'The domain takes no mail.', de: 'Die Domain nimmt keine Mail an.' }
const BOGUS = {
  en: 'DNSSEC shows the answer to be forged or broken (bogus).',
  de: 'Nach DNSSEC ist die Antwort gefälscht oder beschädigt (bogus).',
}
const CHANGE = {
  en: 'Update the name server software, or move the zone to a DNS hoster that answers questions for types it does not know.',
  de: 'Die Software der Nameserver erneuern, oder die Zone zu einem DNS-Anbieter ziehen, der auch Fragen nach ihm unbekannten Typen beantwortet.',
}
