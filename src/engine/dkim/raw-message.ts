import type { ByteString } from '../messages/byte-string.ts'

/** A header field exactly as it stands, with its folding and without the line end behind it. */
export interface RawField {
  /** Lower-case. */
  readonly name: string
  /** Name, colon, value: every octet. */
  readonly raw: ByteString
  /** What stands behind the colon. */
  readonly value: ByteString
}

/** A message as signatures see it: fields and body, lines ended by CRLF. */
export interface RawMessage {
  readonly fields: readonly RawField[]
  readonly body: ByteString
}

/**
 * Splits a message without changing an octet of its fields, but for line ends: a message that was stored with bare LF is
 * read as it went over the wire (RFC 5321 §2.3.8). Linear.
 */
export function readRawMessage(source: ByteString): RawMessage {
  const text = source.includes('\n') && hasBareLf(source) ? source.replace(/\r?\n/g, '\r\n') : source
  const { header, body } = splitBody(text)
  const fields = header === '' ? [] : header.split(/\r\n(?![ \t])/).flatMap(readField)
  return { fields, body }
}

function hasBareLf(source: ByteString): boolean {
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
    if (at === 0 || source.charCodeAt(at - 1) !== 13) return true
  return false
}

/** The header ends at the first empty line (RFC 5322 §2.1). */
function splitBody(text: string): { readonly header: string; readonly body: string } {
  if (text.startsWith('\r\n')) return { header: '', body: text.slice(2) }
  const at = text.indexOf('\r\n\r\n')
  if (at >= 0) return { header: text.slice(0, at), body: text.slice(at + 4) }
  return { header: text.endsWith('\r\n') ? text.slice(0, -2) : text, body: '' }
}

function readField(raw: string): RawField[] {
  const colon = raw.indexOf(':')
  if (colon <= 0) return []
  return [{ name: raw.slice(0, colon).trim().toLowerCase(), raw, value: raw.slice(colon + 1) }]
}
