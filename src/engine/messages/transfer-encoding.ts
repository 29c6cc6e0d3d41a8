import { type ByteString, fromBytes } from './byte-string.ts'

/** Undoes a Content-Transfer-Encoding (RFC 2045 §6). Unknown ones and broken letters are left as they are. */
export function decodeTransfer(body: ByteString, encoding: string): ByteString {
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body)
  if (encoding === 'base64') return decodeBase64(body)
  return body
}

/** RFC 2045 §6.7. Soft line breaks go; `=` before anything but two hex digits stays. */
export function decodeQuotedPrintable(body: ByteString): ByteString {
  if (!body.includes('=')) return body
  return body.replace(/=(?:([0-9A-Fa-f]{2})|[ \t]{0,80}(?:\r\n?|\n))/g, (_, hex: string | undefined) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  )
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
