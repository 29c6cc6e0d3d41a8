import { type ByteString, toByteString, toBytes } from './byte-string.ts'

/** More of such a text is not read. */
export const MOST_UTF_16 = 32_000_000

/** A text that was saved as UTF-16 (Windows tools do), as the byte string of its UTF-8 form; any other source as it is. */
export function withoutUtf16(source: ByteString): ByteString {
  const order = byteOrderOf(source)
  if (order === null) return source
  return toByteString(new TextDecoder(order).decode(toBytes(source.slice(0, MOST_UTF_16))))
}

/** Is there more of such a text than is read? */
export function isCutUtf16(source: ByteString): boolean {
  return source.length > MOST_UTF_16 && byteOrderOf(source) !== null
}

/** As the mark says; without one, every second byte of the beginning is NUL. */
function byteOrderOf(source: ByteString): 'utf-16le' | 'utf-16be' | null {
  if (source.startsWith('\xff\xfe')) return 'utf-16le'
  if (source.startsWith('\xfe\xff')) return 'utf-16be'
  if (/^(?:[^\0]\0){8}/.test(source)) return 'utf-16le'
  return /^(?:\0[^\0]){8}/.test(source) ? 'utf-16be' : null
}
