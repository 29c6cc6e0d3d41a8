import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { profile } from '../facts/profile.ts'
import { couldNotTell, fixRecords, notApplicable, pass, rfc, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'parked-spf',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'A domain that sends no mail says so in SPF', de: 'Eine Domain ohne Mailversand sagt das in SPF' },
  explanation: {
    en: 'Idle domains are misused as senders. “v=spf1 -all” tells receivers that no server may send for the domain.',
    de: 'Ungenutzte Domains werden als Absender missbraucht. „v=spf1 -all“ sagt Empfängern, dass kein Server für die Domain senden darf.',
  },
  cites: [
    rfc(7208, '10.1.2'),
    source(
      'M3AAWG: Protecting Parked Domains',
      'https://www.m3aawg.org/sites/default/files/m3aawg_parked_domains_bp-2022-06.pdf',
    ),
  ],
  run: async (run) => {
    const { domain } = run.subject
    const [{ sends }, response] = await Promise.all([run.get(profile), run.dns.resolve(domain, 'TXT')])
    if (sends === null || !isConclusive(response))
      return couldNotTell({
        en: 'Could not tell: the question for the SPF record was not answered.',
        de: 'Nicht festzustellen: Die Frage nach dem SPF-Eintrag blieb ohne Antwort.',
      })
    if (sends) return notApplicable({ en: 'The domain sends mail.', de: 'Die Domain sendet Mail.' })
    const texts = dataOf(response.records, 'TXT').map(({ strings }) => strings.join(''))
    if (texts.some((text) => /^v=spf1(?: |$)/i.test(text)))
      return pass({
        en: 'SPF says that nobody may send for this domain.',
        de: 'SPF sagt, dass für diese Domain niemand senden darf.',
      })
    const records = [{ name: domain, type: 'TXT', before: [], after: ['v=spf1 -all'] }]
    return warn(
      {
        en: 'The domain sends no mail, but has no SPF record that says so.',
        de: 'Die Domain sendet keine Mail, hat aber keinen SPF-Eintrag, der das sagt.',
      },
      { fix: fixRecords(PUBLISH, records) },
    )
  },
}

const PUBLISH = {
  en: 'Publish this TXT record.',
  de: 'Diesen TXT-Eintrag veröffentlichen.',
}
