import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { fail, fixBy, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-line-ends',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'Lines end as they should', de: 'Zeilen enden, wie sie sollen' },
  explanation: {
    en: 'Lines end with CR and LF together. Either alone is read differently by different servers, breaks signatures, and is refused by many since it allows mails to be smuggled (SMTP smuggling).',
    de: 'Zeilen enden mit CR und LF zusammen. Eines allein lesen Server verschieden, es zerbricht Signaturen, und viele lehnen es ab, weil sich damit Mails einschmuggeln lassen (SMTP Smuggling).',
  },
  cites: [rfc(5321, '2.3.8'), rfc(5322, '2.3')],
  run: async (run) => {
    const { crlf, bareLf, bareCr } = (await run.get(mailContent)).form
    const fix = fixBy(FIX)
    if (bareCr > 0)
      return fail({ en: `CR stands alone ${bareCr} times.`, de: `CR steht ${bareCr}-mal allein.` }, { fix })
    if (bareLf === 0) return pass({ en: 'They do.', de: 'So ist es.' })
    // Mail programs on Unix save with LF alone; what went over the wire cannot be told any more.
    if (crlf === 0) return pass(SAVED)
    const summary = {
      en: `LF stands alone ${bareLf} times, beside ${crlf} proper line ends.`,
      de: `LF steht ${bareLf}-mal allein, neben ${crlf} richtigen Zeilenenden.`,
    }
    return bareLf > crlf ? notice(summary) : fail(summary, { fix })
  },
}

const SAVED = {
  en: 'The mail was saved with the line ends of Unix; nothing speaks against it.',
  de: 'Die Mail wurde mit den Zeilenenden von Unix gesichert; nichts spricht dagegen.',
}
const FIX = {
  en: 'Let the program that writes the mail end all lines with CR LF, in templates and appended texts too.',
  de: 'Das Programm, das die Mail schreibt, alle Zeilen mit CR LF beenden lassen, auch in Vorlagen und angehängten Texten.',
}
