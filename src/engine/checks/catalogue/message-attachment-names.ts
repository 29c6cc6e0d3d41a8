import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

const HIDING = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/
const DOUBLE =
  /[.](?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|txt|mp[34])[. ]{0,20}[.](?:exe|scr|com|bat|cmd|js|vbs|html?|lnk|iso|zip)$/i

export const check: Check = {
  id: 'message-attachment-names',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Names of attachments are honest', de: 'Namen der Anhänge sind ehrlich' },
  explanation: {
    en: 'Two endings (invoice.pdf.html) or invisible characters in a file name are used to disguise programs, and filters take them for an attack.',
    de: 'Zwei Endungen (rechnung.pdf.html) oder unsichtbare Zeichen in einem Dateinamen dienen dazu, Programme zu verkleiden, und Filter halten sie für einen Angriff.',
  },
  cites: [rfc(2183, '5')],
  run: async (run) => {
    const names = (await run.get(mailContent)).leaves.flatMap(({ name }) => name ?? [])
    if (names.length === 0) return notApplicable({ en: 'There are no attachments.', de: 'Es gibt keine Anhänge.' })
    const odd = names.find((name) => HIDING.test(name) || DOUBLE.test(name) || /[/\\]/.test(name))
    if (odd === undefined) return pass({ en: 'They are.', de: 'So ist es.' })
    const shown = shorten(odd, 80)
    return warn({ en: `“${shown}” is not.`, de: `„${shown}“ ist es nicht.` }, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Give the file a plain name with one ending and without a path.',
  de: 'Der Datei einen einfachen Namen mit einer Endung und ohne Pfad geben.',
}
