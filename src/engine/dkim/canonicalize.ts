import type { ByteString } from '../messages/byte-string.ts'
import type { RawField } from './raw-message.ts'

export type Canonicalization = 'simple' | 'relaxed'

/** A field in its canonical form, without the CRLF behind it (RFC 6376 §3.4.1, §3.4.2). */
export function canonicalField(
  { name, raw, value }: Pick<RawField, 'name' | 'raw' | 'value'>,
  by: Canonicalization,
): ByteString {
  if (by === 'simple') return raw
  const unfolded = value.replace(/\r\n/g, '').replace(/[ \t]+/g, ' ')
  return `${name}:${unfolded.slice(unfolded.startsWith(' ') ? 1 : 0, unfolded.endsWith(' ') ? -1 : undefined)}`
}

/** A body in its canonical form (RFC 6376 §3.4.3, §3.4.4). Linear. */
export function canonicalBody(body: ByteString, by: Canonicalization): ByteString {
  const lines = by === 'simple' ? body : body.replace(/[ \t]+/g, ' ').replace(/ (?=\r\n|$)/g, '')
  const kept = withoutEmptyLines(lines)
  // An empty body is one CRLF when simple, and nothing when relaxed.
  if (kept === '') return by === 'simple' ? '\r\n' : ''
  return `${kept}\r\n`
}

/** Without all the line ends at the end. */
function withoutEmptyLines(text: string): string {
  let end = text.length
  while (end >= 2 && text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13) end -= 2
  return text.slice(0, end)
}

/** The fields that a signature names, from the last of each name upwards; a name more often than fields: nothing (RFC 6376 §5.4.2). */
export function signedFields(fields: readonly RawField[], names: readonly string[]): readonly RawField[] {
  const left = new Map<string, RawField[]>()
  for (const field of fields) {
    const same = left.get(field.name)
    if (same === undefined) left.set(field.name, [field])
    else same.push(field)
  }
  return names.flatMap((name) => left.get(name.toLowerCase())?.pop() ?? [])
}

/** The field of a signature with the value of its `b=` taken out (RFC 6376 §3.7); white space around the value goes with it. */
export function withoutSignature(field: RawField): RawField {
  const pieces = field.value
    .split(';')
    .map((piece) => (/^[ \t\r\n]*b[ \t\r\n]*=/.test(piece) ? piece.slice(0, piece.indexOf('=') + 1) : piece))
  const value = pieces.join(';')
  return { name: field.name, raw: field.raw.slice(0, field.raw.length - field.value.length) + value, value }
}
