import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'list-unsubscribe-one-click',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'One click is enough to unsubscribe', de: 'Ein Klick genügt zum Abbestellen' },
  explanation: {
    en: 'With List-Unsubscribe-Post programs unsubscribe by themselves, without a page to visit. Google and Yahoo ask for it in advertising and newsletters.',
    de: 'Mit List-Unsubscribe-Post melden Programme selbst ab, ohne dass eine Seite zu besuchen wäre. Google und Yahoo verlangen es bei Werbung und Rundbriefen.',
  },
  cites: [rfc(8058, '3.1')],
  run: async (run) => {
    await noteFields(run, 'list-unsubscribe', 'list-unsubscribe-post')
    const [{ isBulk, isList }, { values }] = await Promise.all([run.get(mailKind), run.get(message)])
    if (!isBulk) return notApplicable({ en: 'It is no mail to many.', de: 'Es ist keine Mail an viele.' })
    const [field] = values('list-unsubscribe-post')
    const byHttps = /<\s*https:/i.test(values('list-unsubscribe')[0] ?? '')
    if (field === undefined && isList && values('list-post').length > 0) return notApplicable(DISCUSSION)
    if (!byHttps)
      return notApplicable(
        { en: 'There is no https address for it.', de: 'Es gibt keine https-Adresse dafür.' },
        'list-unsubscribe',
      )
    if (field === undefined)
      return warn({ en: 'List-Unsubscribe-Post is missing.', de: 'List-Unsubscribe-Post fehlt.' }, { fix: fixBy(FIX) })
    if (field.trim() === 'List-Unsubscribe=One-Click') return pass({ en: 'It is.', de: 'So ist es.' })
    const shown = shorten(field, 60)
    return warn({ en: `It says “${shown}”.`, de: `Es lautet „${shown}“.` }, { fix: fixBy(FIX) })
  },
}

const DISCUSSION = { en: 'It is a list for discussion.', de: 'Es ist eine Liste für Gespräche.' }
const FIX = {
  en: 'Add exactly List-Unsubscribe-Post: List-Unsubscribe=One-Click, and let the https address take a POST.',
  de: 'Genau List-Unsubscribe-Post: List-Unsubscribe=One-Click ergänzen und die https-Adresse ein POST annehmen lassen.',
}
