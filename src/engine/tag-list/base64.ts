import { toBytes } from '../messages/byte-string.ts'
import { decodeBase64 } from '../messages/transfer-encoding.ts'

/** The bytes of a base64string (RFC 6376 §2.10: white space may stand anywhere in it, and padding may be missing), or null when it is none. */
export function readBase64(text: string): Uint8Array | null {
  const letters = text.replace(/[ \t\r\n]/g, '')
  const padding = /={0,2}$/.exec(letters)?.[0].length ?? 0
  const body = letters.slice(0, letters.length - padding)
  const isWhole = padding > 0 ? letters.length % 4 === 0 : body.length % 4 !== 1
  if (body === '' || !isWhole || !/^[A-Za-z0-9+/]*$/.test(body)) return null
  return toBytes(decodeBase64(letters))
}
