import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { fail, fixBy, pass, rfc } from '../verdict.ts'

/** RFC 5322 §2.1.1, without CRLF. */
const LONGEST = 998

export const check: Check = {
  id: 'message-line-length',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'No line is too long', de: 'Keine Zeile ist zu lang' },
  explanation: {
    en: 'A line may have 998 octets at most. Servers break longer ones, which breaks the signature as well, or refuse the mail.',
    de: 'Eine Zeile darf höchstens 998 Oktette haben. Server brechen längere um, was auch die Signatur zerbricht, oder lehnen die Mail ab.',
  },
  cites: [rfc(5322, '2.1.1'), rfc(5321, '4.5.3.1.6')],
  run: async (run) => {
    const { longestLine, longestLineNumber } = (await run.get(mailContent)).form
    const summary = {
      en: `The longest line (number ${longestLineNumber}) has ${longestLine} octets.`,
      de: `Die längste Zeile (Nummer ${longestLineNumber}) hat ${longestLine} Oktette.`,
    }
    return longestLine <= LONGEST ? pass(summary) : fail(summary, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Encode texts, HTML above all, as quoted-printable or base64; fold long header fields.',
  de: 'Texte, vor allem HTML, als quoted-printable oder base64 kodieren; lange Kopfzeilen umbrechen.',
}
