/**
 * Mail is bytes in many charsets. The engine reads it as a *byte string*: a string whose char codes 0 to 255 are the bytes
 * (`buffer.latin1Slice()`), so that slices are free and each part is decoded with its own charset, when it is needed.
 */
export type ByteString = string

const encoder = new TextEncoder()

/** A pasted text as the byte string of its UTF-8 form. ASCII is returned as it is. */
export function toByteString(text: string): ByteString {
  return isAscii(text) ? text : fromBytes(encoder.encode(text))
}

/** Bytes to a byte string, in pieces that the argument list can take. */
export function fromBytes(bytes: Uint8Array): ByteString {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + 8192)))
  return pieces.join('')
}

/** A byte string to its bytes. */
export function toBytes(source: ByteString): Uint8Array {
  const bytes = new Uint8Array(source.length)
  for (let at = 0; at < source.length; at++) bytes[at] = source.charCodeAt(at)
  return bytes
}

/** True when no character lies beyond ASCII. */
export function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range that includes the controls
  return !/[^\x00-\x7f]/.test(text)
}
