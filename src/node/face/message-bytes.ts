import { type ByteString, toByteString } from '../../engine/messages/byte-string.ts'

/** A mail as a harness has it: bytes, or a text (one character per byte, or real characters). */
export function messageBytes(message: string | Uint8Array): ByteString {
  if (typeof message !== 'string')
    return Buffer.from(message.buffer, message.byteOffset, message.byteLength).toString('latin1')
  return /[^\0-\xff]/.test(message) ? toByteString(message) : message
}
