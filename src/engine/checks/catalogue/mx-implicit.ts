import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { profile } from '../facts/profile.ts'
import { couldNotTell, fixRecords, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mx-implicit',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'Mail does not go to the web server by accident', de: 'Mail geht nicht aus Versehen an den Webserver' },
  explanation: {
    en: 'When a domain has no MX record, senders try its address, which is mostly a web server. Mail then waits for days or ends in the wrong place.',
    de: 'Hat eine Domain keinen MX-Eintrag, versuchen Absender ihre Adresse; das ist meist ein Webserver. Mail wartet dann tagelang oder landet am falschen Ort.',
  },
  cites: [rfc(5321, '5.1'), rfc(7505, '1')],
  run: async (run) => {
    const { domain } = run.subject
    const [{ status }, { sends }] = await Promise.all([run.get(mxHosts), run.get(profile)])
    if (status === 'unknown')
      return couldNotTell({
        en: 'Could not tell: the question for the mail servers (MX) was not answered.',
        de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort.',
      })
    if (status !== 'implicit')
      return status === 'none'
        ? notApplicable(
            { en: 'The domain has no address either.', de: 'Die Domain hat auch keine Adresse.' },
            'mx-record',
          )
        : pass({
            en: 'The domain says itself where its mail goes.',
            de: 'Die Domain sagt selbst, wohin ihre Mail geht.',
          })
    if (sends === false)
      return notApplicable({ en: 'The domain sends no mail.', de: 'Die Domain sendet keine Mail.' }, 'parked-null-mx')
    const records = [{ name: domain, type: 'MX', before: [], after: [`10 mail.${domain}.`] }]
    return warn(
      {
        en: 'The domain has an address but no MX record, so mail is delivered to that address.',
        de: 'Die Domain hat eine Adresse, aber keinen MX-Eintrag; Mail wird daher an diese Adresse zugestellt.',
      },
      { fix: fixRecords(PUBLISH, records) },
    )
  },
}

const PUBLISH = {
  en: 'Publish an MX record with the name of the mail server, or “0 .” if the domain takes no mail.',
  de: 'Einen MX-Eintrag mit dem Namen des Mailservers veröffentlichen, oder „0 .“, wenn die Domain keine Mail annimmt.',
}
