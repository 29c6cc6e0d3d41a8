import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { profile } from '../facts/profile.ts'
import { couldNotTell, fixRecords, notApplicable, notice, pass, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'parked-dkim',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'A domain that sends no mail revokes all DKIM keys',
    de: 'Eine Domain ohne Mailversand widerruft alle DKIM-Schlüssel',
  },
  explanation: {
    en: 'A DKIM record with an empty key under every selector says that no signature of this domain is valid.',
    de: 'Ein DKIM-Eintrag mit leerem Schlüssel unter jedem Selektor sagt, dass keine Signatur dieser Domain gilt.',
  },
  cites: [
    rfc(6376, '3.6.1'),
    source(
      'M3AAWG: Protecting Parked Domains',
      'https://www.m3aawg.org/sites/default/files/m3aawg_parked_domains_bp-2022-06.pdf',
    ),
  ],
  run: async (run) => {
    const { domain } = run.subject
    const { parked, sends } = await run.get(profile)
    if (sends === null)
      return couldNotTell({
        en: 'Could not tell whether the domain sends mail.',
        de: 'Ob die Domain Mail sendet, war nicht festzustellen.',
      })
    if (!parked) return notApplicable({ en: 'The domain is used for mail.', de: 'Die Domain wird für Mail genutzt.' })
    const response = await run.dns.resolve(`postdesk-unused._domainkey.${domain}`, 'TXT')
    if (!isConclusive(response))
      return couldNotTell({
        en: 'Could not tell: the question for the DKIM record was not answered.',
        de: 'Nicht festzustellen: Die Frage nach dem DKIM-Eintrag blieb ohne Antwort.',
      })
    const texts = dataOf(response.records, 'TXT').map(({ strings }) => strings.join(''))
    if (texts.some((text) => /(?:^|;)\s*p\s*=\s*(?:;|$)/.test(text)))
      return pass({ en: 'Every selector has an empty key.', de: 'Jeder Selektor hat einen leeren Schlüssel.' })
    const records = [{ name: `*._domainkey.${domain}`, type: 'TXT', before: texts.slice(0, 3), after: ['v=DKIM1; p='] }]
    return notice(
      {
        en: 'No record says that DKIM signatures of this domain are void.',
        de: 'Kein Eintrag sagt, dass DKIM-Signaturen dieser Domain nicht gelten.',
      },
      { fix: fixRecords({ en: 'Publish this TXT record.', de: 'Diesen TXT-Eintrag veröffentlichen.' }, records) },
    )
  },
}
