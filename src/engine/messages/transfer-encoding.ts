import { type ByteString, fromBytes } from './byte-string.ts'

/** Undoes a Content-Transfer-Encoding (RFC 2045 §6). Unknown ones and broken letters are left as they are. */
export function decodeTransfer(body: ByteString, encoding: string): ByteString {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body)
  if (encoding === 'base64') return decodeBase64(body)
  return body
}

/** RFC 2045 §6.7. Soft line breaks go; `=` before anything but two hex digits stays. */
export function decodeQuotedPrintable(body: ByteString): ByteString {
  let text = ''
  let from = 0
  for (let at = body.indexOf('='); at >= 0; at = body.indexOf('=', Math.max(from, at + 1))) {
    const byte = hexValue(body, at + 1) * 16 + hexValue(body, at + 2)
    const end = Number.isNaN(byte) ? endOfSoftBreak(body, at + 1) : at + 3
    if (end < 0) continue
    text += body.slice(from, at) + (Number.isNaN(byte) ? '' : String.fromCharCode(byte))
    from = end
  }
  return from === 0 ? body : text + body.slice(from)
}

/** NaN for what is no hex digit. */
function hexValue(body: ByteString, at: number): number {
  const code = body.charCodeAt(at)
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : Number.NaN
}

/** Behind the line end that follows, perhaps after white space; -1 where something else does. */
function endOfSoftBreak(body: ByteString, from: number): number {
  let at = from
  while (at - from < 80 && (body.charCodeAt(at) === 32 || body.charCodeAt(at) === 9)) at++
  const code = body.charCodeAt(at)
  if (code === 10) return at + 1
  if (code !== 13) return -1
  return body.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
}

const VALUES = new Int8Array(256).fill(-1)
for (const [value, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  VALUES[letter.charCodeAt(0)] = value
}
VALUES['-'.charCodeAt(0)] = 62
VALUES['_'.charCodeAt(0)] = 63

/** RFC 2045 §6.8. What is no letter of the alphabet is passed over; reading goes on after padding (joined pieces). */
export function decodeBase64(body: ByteString): ByteString {
  const bytes = new Uint8Array((body.length * 3) >> 2)
  let length = 0
  let bits = 0
  let count = 0
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at)
    if (code === 61) {
      count = 0
      continue
    }
    const value = code < 256 ? (VALUES[code] as number) : -1
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[length++] = (bits >> count) & 0xff
  }
  return fromBytes(bytes.subarray(0, length))
}
