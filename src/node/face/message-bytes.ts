import { type ByteString, isAscii, toByteString, toBytes } from '../../engine/messages/byte-string.ts'

/**
 * A mail as a script has it: bytes, or a text. A text is written as UTF-8, unless its characters are the octets of a mail in
 * UTF-8 already.
 */
export function messageBytes(message: string | Uint8Array): ByteString {
  if (typeof message !== 'string')
    return Buffer.from(message.buffer, message.byteOffset, message.byteLength).toString('latin1')
  return isAscii(message) || isUtf8(message) ? message : toByteString(message)
}

function isUtf8(text: string): boolean {
  if (/[^\0-\xff]/.test(text)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(toBytes(text))
    return true
  } catch {
    return false
  }
}
