import { dataOf } from '../../dns/record.ts'
import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { profile } from '../facts/profile.ts'
import { couldNotTell, fixRecords, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'null-mx',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'A domain that takes no mail sends none', de: 'Eine Domain, die keine Mail annimmt, sendet keine' },
  explanation: {
    en: 'The record “MX 0 .” (null MX) says that a domain takes no mail at all. Mail from such a domain cannot be answered, so many receivers refuse it.',
    de: 'Der Eintrag „MX 0 .“ (Null-MX) sagt, dass eine Domain überhaupt keine Mail annimmt. Auf Mail von einer solchen Domain kann niemand antworten, daher lehnen viele Empfänger sie ab.',
  },
  cites: [rfc(7505, '3'), rfc(7505, '4.2')],
  run: async (run) => {
    const { domain } = run.subject
    const [mx, { sends }] = await Promise.all([run.get(mxHosts), run.get(profile)])
    if (mx.status === 'unknown')
      return couldNotTell({
        en: 'Could not tell: the question for the mail servers (MX) was not answered.',
        de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort.',
      })
    if (mx.status !== 'nullMx')
      return notApplicable({ en: 'The domain has no null MX.', de: 'Die Domain hat keinen Null-MX.' })
    if (sends !== false) {
      const records = [{ name: domain, type: 'MX', before: ['0 .'], after: [`10 mail.${domain}.`] }]
      return warn(
        {
          en: 'The domain says that it takes no mail (null MX), but its SPF record lets servers send mail for it. Many receivers refuse such mail.',
          de: 'Die Domain sagt, dass sie keine Mail annimmt (Null-MX), ihr SPF-Eintrag lässt aber Server für sie senden. Viele Empfänger lehnen solche Mail ab.',
        },
        { fix: fixRecords(DECIDE, records) },
      )
    }
    const preference = dataOf(mx.response.records, 'MX')[0]?.preference ?? 0
    if (preference !== 0) {
      const records = [{ name: domain, type: 'MX', before: [`${preference} .`], after: ['0 .'] }]
      const words = {
        en: `The null MX has preference ${preference}; it should be 0.`,
        de: `Der Null-MX hat die Präferenz ${preference}; vorgesehen ist 0.`,
      }
      return notice(words, { fix: fixRecords(ZERO, records) })
    }
    return pass({
      en: 'The domain says that it takes no mail, and lets nobody send for it.',
      de: 'Die Domain sagt, dass sie keine Mail annimmt, und lässt niemanden für sich senden.',
    })
  },
}

const ZERO = { en: 'Write the record as “0 .”.', de: 'Den Eintrag als „0 .“ schreiben.' }

const DECIDE = {
  en: 'If the domain sends mail, give it a real MX record (the name of your mail host). If not, let its SPF record be “v=spf1 -all”.',
  de: 'Sendet die Domain Mail, ihr einen echten MX-Eintrag geben (den Namen des eigenen Mailservers). Wenn nicht, ihren SPF-Eintrag auf „v=spf1 -all“ setzen.',
}
