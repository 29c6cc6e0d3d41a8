import { decodeBase64 } from '../../messages/transfer-encoding.ts'
import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notice, pass, rfc, warn } from '../verdict.ts'

const KNOWN = new Set(['', '7bit', '8bit', 'binary', 'quoted-printable', 'base64'])

export const check: Check = {
  id: 'message-transfer-encoding',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The transfer encoding fits the content', de: 'Die Übertragungskodierung passt zum Inhalt' },
  explanation: {
    en: 'Content-Transfer-Encoding says in which form a part travels. Octets beyond ASCII in a part that claims to be 7bit (or claims nothing) may be damaged or refused.',
    de: 'Content-Transfer-Encoding sagt, in welcher Form ein Teil reist. Zeichen jenseits von ASCII in einem Teil, der 7bit zu sein vorgibt (oder nichts angibt), können beschädigt oder abgelehnt werden.',
  },
  cites: [rfc(2045, '6.2'), rfc(2045, '6.4')],
  run: async (run) => {
    const { source, entities, leaves } = await run.get(mailContent)
    const fix = fixBy(FIX)
    const unknown = entities.find(({ encoding }) => !KNOWN.has(encoding))
    if (unknown !== undefined) {
      const name = shorten(unknown.encoding, 40)
      return fail(
        { en: `“${name}” is no transfer encoding.`, de: `„${name}“ ist keine Übertragungskodierung.` },
        { fix },
      )
    }
    const wrapped = entities.find(
      ({ type, encoding }) =>
        type.startsWith('multipart/') && (encoding === 'base64' || encoding === 'quoted-printable'),
    )
    if (wrapped !== undefined) return fail(WRAPPED, { fix })
    const body = (part: { readonly bodyStart: number; readonly bodyEnd: number }) =>
      source.slice(part.bodyStart, part.bodyEnd)
    const isPlain = ({ encoding }: { readonly encoding: string }) => encoding === '' || encoding === '7bit'
    if (leaves.some((part) => isPlain(part) && /[\x80-\xff]/.test(body(part)))) return fail(EIGHT_BIT, { fix })
    if (leaves.some(({ encoding }) => encoding === 'binary')) return warn(BINARY, { fix })
    const hidden = leaves.find(
      (part) => part.type === 'text/plain' && !part.isAttachment && part.encoding === 'base64' && isAscii(body(part)),
    )
    return hidden === undefined ? pass({ en: 'It does.', de: 'So ist es.' }) : notice(NEEDLESS, { fix })
  },
}

/** Of the first letters, whole groups of four. */
function isAscii(base64: string): boolean {
  const text = decodeBase64(base64.slice(0, 20_000))
  return text !== '' && !/[\x80-\xff]/.test(text)
}

const EIGHT_BIT = {
  en: 'A part holds octets beyond ASCII and does not say so (8bit, quoted-printable or base64).',
  de: 'Ein Teil enthält Zeichen jenseits von ASCII und gibt es nicht an (8bit, quoted-printable oder base64).',
}
const WRAPPED = {
  en: 'A multipart is encoded as a whole, which is forbidden: programs then do not find its parts.',
  de: 'Ein Teil aus mehreren Teilen ist im Ganzen kodiert; das ist verboten, denn Programme finden seine Teile dann nicht.',
}
const BINARY = {
  en: 'A part travels as “binary”, which hardly any server takes.',
  de: 'Ein Teil reist als „binary“, was kaum ein Server annimmt.',
}
const NEEDLESS = {
  en: 'The text is base64 although it is plain ASCII; some filters take that for hiding.',
  de: 'Der Text ist base64, obwohl er reines ASCII ist; manche Filter halten das für Verstecken.',
}
const FIX = {
  en: 'Use quoted-printable for texts and base64 for files; a MIME library does so by itself.',
  de: 'Für Texte quoted-printable und für Dateien base64 verwenden; eine MIME-Bibliothek macht das von selbst.',
}
