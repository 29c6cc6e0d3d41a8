import type { ByteString } from './byte-string.ts'
import { decodeCharset } from './charset.ts'
import { decodeBase64 } from './transfer-encoding.ts'

/** A header value as text: RFC 2047 encoded words and bare 8-bit bytes decoded. Broken words stay as they are. */
export function decodeHeaderText(value: ByteString): string {
  if (!value.includes('=?')) return decodeCharset(value, null)
  const joined = value.replace(/(=\?[^?\s]{1,60}\?[BbQq]\?[^?]{0,4000}\?=)\s{1,20}(?==\?)/g, '$1')
  let text = ''
  let from = 0
  for (const word of joined.matchAll(/=\?([^?\s]{1,60})\?([BbQq])\?([^?]{0,4000})\?=/g)) {
    text +=
      decodeCharset(joined.slice(from, word.index), null) + decodeWord(word[1] ?? '', word[2] ?? '', word[3] ?? '')
    from = word.index + word[0].length
  }
  return text + decodeCharset(joined.slice(from), null)
}

function decodeWord(charset: string, encoding: string, payload: string): string {
  const bytes = encoding.toLowerCase() === 'b' ? decodeBase64(payload) : decodeQ(payload)
  return decodeCharset(bytes, charset.replace(/\*.*$/, ''))
}

function decodeQ(payload: string): ByteString {
  return payload
    .replace(/_/g, ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
