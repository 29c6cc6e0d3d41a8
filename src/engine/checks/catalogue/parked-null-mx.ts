import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { profile } from '../facts/profile.ts'
import { couldNotTell, fixRecords, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'parked-null-mx',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'A domain without mail says so', de: 'Eine Domain ohne Mail sagt das' },
  explanation: {
    en: 'With “MX 0 .” senders learn at once that the domain takes no mail, instead of trying its web server for days.',
    de: 'Mit „MX 0 .“ erfahren Absender sofort, dass die Domain keine Mail annimmt, statt es tagelang bei ihrem Webserver zu versuchen.',
  },
  cites: [rfc(7505, '1'), rfc(7505, '3')],
  run: async (run) => {
    const { domain } = run.subject
    const [{ status }, { sends }] = await Promise.all([run.get(mxHosts), run.get(profile)])
    if (status === 'unknown' || sends === null)
      return couldNotTell({
        en: 'Could not tell whether the domain is used for mail.',
        de: 'Ob die Domain für Mail genutzt wird, war nicht festzustellen.',
      })
    if (sends || status === 'mx')
      return notApplicable({ en: 'The domain is used for mail.', de: 'Die Domain wird für Mail genutzt.' })
    if (status === 'nullMx')
      return pass({ en: 'The domain says that it takes no mail.', de: 'Die Domain sagt, dass sie keine Mail annimmt.' })
    const fix = fixRecords(PUBLISH, [{ name: domain, type: 'MX', before: [], after: ['0 .'] }])
    if (status === 'none')
      return notice(
        {
          en: 'The domain has neither MX record nor address, so it takes no mail; saying so is clearer.',
          de: 'Die Domain hat weder MX-Eintrag noch Adresse und nimmt daher keine Mail an; es zu sagen, ist klarer.',
        },
        { fix },
      )
    return warn(
      {
        en: 'The domain sends no mail and has no MX record, but an address, to which senders try to deliver.',
        de: 'Die Domain sendet keine Mail und hat keinen MX-Eintrag, aber eine Adresse, an die Absender zuzustellen versuchen.',
      },
      { fix },
    )
  },
}

const PUBLISH = {
  en: 'Publish this MX record. If mail shall arrive here, publish the name of the mail server instead.',
  de: 'Diesen MX-Eintrag veröffentlichen. Soll hier Mail ankommen, stattdessen den Namen des Mailservers veröffentlichen.',
}
