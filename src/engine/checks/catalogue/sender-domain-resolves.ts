import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { couldNotTell, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'sender-domain-resolves',
  area: 'identity',
  level: 'must',
  subject: 'domain',
  title: { en: 'Receivers find the sender’s domain', de: 'Empfänger finden die Absenderdomain' },
  explanation: {
    en: 'Before they take a mail, receivers look whether the domain of its sender exists and could be answered. Without MX record and address they refuse it.',
    de: 'Bevor sie eine Mail annehmen, sehen Empfänger nach, ob es die Domain des Absenders gibt und ob sie erreichbar wäre. Ohne MX-Eintrag und Adresse lehnen sie ab.',
  },
  cites: [rfc(5321, '2.3.5'), rfc(5321, '5.1')],
  run: async (run) => {
    const { status } = await run.get(mxHosts)
    switch (status) {
      case 'mx':
      case 'implicit':
        return pass({ en: 'The domain can be found and answered.', de: 'Die Domain ist zu finden und zu erreichen.' })
      case 'nullMx':
        return notApplicable(
          { en: 'The domain takes no mail (null MX).', de: 'Die Domain nimmt keine Mail an (Null-MX).' },
          'null-mx',
        )
      case 'none':
        return notApplicable(
          { en: 'The domain has neither MX record nor address.', de: 'Die Domain hat weder MX-Eintrag noch Adresse.' },
          'mx-record',
        )
      case 'unknown':
        return couldNotTell({
          en: 'Could not tell: the question for the mail servers (MX) was not answered. Receivers who get no answer either defer mail from this domain.',
          de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort. Empfänger, die ebenfalls keine bekommen, stellen Mail von dieser Domain zurück.',
        })
    }
  },
}
