import { isKnownCharset, isUtf8 } from '../../messages/charset.ts'
import { headerValue } from '../../messages/headers.ts'
import { decodeTransfer } from '../../messages/transfer-encoding.ts'
import type { Check } from '../check.ts'
import { type MailPart, mailContent } from '../facts/mail-content.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

const MOST_OCTETS = 262_144
const MOST_PARTS = 50

export const check: Check = {
  id: 'message-charset',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'Texts say how they are encoded', de: 'Texte sagen, wie sie kodiert sind' },
  explanation: {
    en: 'Letters beyond ASCII need a charset, today always UTF-8. Without it, or with a wrong one, readers see other letters.',
    de: 'Zeichen jenseits von ASCII brauchen die Angabe eines Zeichensatzes, heute immer UTF-8. Fehlt sie oder ist sie falsch, sehen Leser andere Zeichen.',
  },
  cites: [rfc(2046, '4.1.2'), rfc(6657, '3')],
  run: async (run) => {
    const { source, leaves } = await run.get(mailContent)
    const texts = leaves.filter(({ type }) => type.startsWith('text/')).slice(0, MOST_PARTS)
    if (texts.length === 0) return notApplicable({ en: 'The mail has no text.', de: 'Die Mail hat keinen Text.' })
    const troubles = texts.map((part) => troubleOf(source, part))
    const fix = fixBy(FIX)
    if (troubles.includes('undeclared')) return fail(UNDECLARED, { fix })
    if (troubles.includes('unencoded')) return notApplicable(UNENCODED, 'message-transfer-encoding')
    const unknown = texts[troubles.indexOf('unknown')]
    if (unknown !== undefined) {
      const name = shorten(unknown.charset ?? '', 40)
      return warn({ en: `“${name}” is no known charset.`, de: `„${name}“ ist kein bekannter Zeichensatz.` }, { fix })
    }
    if (troubles.includes('notUtf8')) return warn(NOT_UTF8, { fix })
    return pass({ en: 'They do.', de: 'So ist es.' })
  },
}

function troubleOf(source: string, part: MailPart): 'undeclared' | 'unencoded' | 'unknown' | 'notUtf8' | null {
  const raw = source.slice(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + MOST_OCTETS))
  const text = decodeTransfer(raw, part.encoding)
  const isPlain = !/[\x80-\xff]/.test(text)
  if (part.charset !== null && !isKnownCharset(part.charset)) return 'unknown'
  if (isPlain) return null
  if (part.charset === null || /^us-ascii$/i.test(part.charset)) {
    // HTML may name its charset itself, and most programs look there.
    if (part.type === 'text/html' && /charset\s{0,5}=/i.test(text.slice(0, 4096))) return null
    const encoding = headerValue(part.headers, 'content-transfer-encoding')
    return encoding === '' || /^7bit$/i.test(encoding.trim()) ? 'unencoded' : 'undeclared'
  }
  return /^utf-?8$/i.test(part.charset) && !isUtf8(text) ? 'notUtf8' : null
}

const UNDECLARED = {
  en: 'A text holds letters beyond ASCII and names no charset.',
  de: 'Ein Text enthält Zeichen jenseits von ASCII und nennt keinen Zeichensatz.',
}
const UNENCODED = {
  en: 'A text holds letters beyond ASCII that are not declared in any way.',
  de: 'Ein Text enthält Zeichen jenseits von ASCII, die in keiner Weise angegeben sind.',
}
const NOT_UTF8 = {
  en: 'A text calls itself UTF-8 and is not.',
  de: 'Ein Text nennt sich UTF-8 und ist es nicht.',
}
const FIX = {
  en: 'Write texts in UTF-8 and say so: Content-Type: text/plain; charset=utf-8.',
  de: 'Texte in UTF-8 schreiben und das angeben: Content-Type: text/plain; charset=utf-8.',
}
