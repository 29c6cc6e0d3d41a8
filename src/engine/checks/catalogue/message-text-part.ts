import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { mailText } from '../facts/mail-text.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-text-part',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'There is plain text beside the HTML', de: 'Neben dem HTML steht einfacher Text' },
  explanation: {
    en: 'Not every program shows HTML, and filters distrust mail that is only HTML or only a picture.',
    de: 'Nicht jedes Programm zeigt HTML, und Filter misstrauen Mail, die nur aus HTML oder nur aus einem Bild besteht.',
  },
  cites: [rfc(2046, '5.1.4')],
  run: async (run) => {
    const [{ leaves }, { html, plain, htmlWords }] = await Promise.all([run.get(mailContent), run.get(mailText)])
    const hasImage = leaves.some(({ type }) => type.startsWith('image/')) || /<img\b/i.test(html ?? '')
    const words = (plain ?? htmlWords).trim()
    if (words === '' && hasImage) return warn(ONLY_IMAGE, { fix: fixBy(FIX) })
    if (html === null) return notApplicable({ en: 'The mail has no HTML.', de: 'Die Mail hat kein HTML.' })
    if (plain === null) return notice(ONLY_HTML, { fix: fixBy(FIX) })
    if (plain.trim() === '' && htmlWords.trim() !== '') return notice(EMPTY, { fix: fixBy(FIX) })
    return pass({ en: 'There is.', de: 'So ist es.' })
  },
}

const ONLY_IMAGE = {
  en: 'The mail shows a picture and no words at all.',
  de: 'Die Mail zeigt ein Bild und keinerlei Worte.',
}
const ONLY_HTML = { en: 'The mail is HTML only.', de: 'Die Mail besteht nur aus HTML.' }
const EMPTY = { en: 'The plain text is empty.', de: 'Der einfache Text ist leer.' }
const FIX = {
  en: 'Send multipart/alternative: the same words as plain text first, then as HTML.',
  de: 'Als multipart/alternative senden: dieselben Worte zuerst als einfacher Text, dann als HTML.',
}
