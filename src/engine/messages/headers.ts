import type { ByteString } from './byte-string.ts'

/** Header fields in their order. Names in lower-case; values unfolded, as bytes. */
export interface HeaderBlock {
  readonly fields: readonly HeaderField[]
  /** Where the body begins in the source. */
  readonly bodyStart: number
}

export interface HeaderField {
  readonly name: string
  readonly value: ByteString
}

/** More fields than this are not read: the block goes on, unread. */
const MOST_FIELDS = 2000
/** A longer field is cut, so that one endless line costs no more than it has to. */
const LONGEST_FIELD = 65_536

/** Reads header fields from `start` up to the empty line (RFC 5322 §2.2). Stops where a line is no field, and takes that as the body. */
export function parseHeaders(source: ByteString, start = 0, end = source.length): HeaderBlock {
  const fields: HeaderField[] = []
  let at = start
  while (at < end) {
    const lineEnd = endOfLine(source, at, end)
    if (isBlank(source, at, lineEnd)) return { fields, bodyStart: Math.min(lineEnd + 1, end) }
    const colon = colonOfField(source, at, lineEnd)
    if (colon < 0) {
      if (at === start && source.startsWith('From ', at)) {
        at = lineEnd + 1
        continue
      }
      return { fields, bodyStart: at }
    }
    const fieldEnd = endOfFoldedField(source, lineEnd, end)
    if (fields.length < MOST_FIELDS) fields.push(readField(source, at, colon, fieldEnd))
    at = fieldEnd + 1
  }
  return { fields, bodyStart: Math.min(at, end) }
}

/** The first field of that name (lower-case), or ''. */
export function headerValue(block: HeaderBlock, name: string): ByteString {
  for (const field of block.fields) if (field.name === name) return field.value
  return ''
}

/** The values of all fields of that name (lower-case), from the top. */
export function valuesOf({ fields }: HeaderBlock, name: string): readonly ByteString[] {
  return fields.filter((field) => field.name === name).map(({ value }) => value)
}

/** True when the block has at least one of these names. */
export function hasHeader(block: HeaderBlock, name: string): boolean {
  return block.fields.some((field) => field.name === name)
}

/** Index of the line's end: of its LF, or `end`. */
export function endOfLine(source: ByteString, at: number, end: number): number {
  const newline = source.indexOf('\n', at)
  return newline < 0 || newline > end ? end : newline
}

function isBlank(source: ByteString, at: number, lineEnd: number): boolean {
  return lineEnd === at || (lineEnd === at + 1 && source.charCodeAt(at) === 13)
}

/** RFC 5322 §3.6.8: a field name is printable ASCII without colon; spaces before the colon are obsolete and read. */
function colonOfField(source: ByteString, at: number, lineEnd: number): number {
  for (let position = at; position < lineEnd && position - at < 100; position++) {
    const code = source.charCodeAt(position)
    if (code === 58) return position > at ? position : -1
    if (code > 126 || code < 33) return onlySpacesToColon(source, position, lineEnd, at)
  }
  return -1
}

function onlySpacesToColon(source: ByteString, from: number, lineEnd: number, start: number): number {
  let position = from
  while (position < lineEnd && (source.charCodeAt(position) === 32 || source.charCodeAt(position) === 9)) position++
  return from > start && source.charCodeAt(position) === 58 ? position : -1
}

function endOfFoldedField(source: ByteString, lineEnd: number, end: number): number {
  let fieldEnd = lineEnd
  while (fieldEnd + 1 < end) {
    const next = source.charCodeAt(fieldEnd + 1)
    if (next !== 32 && next !== 9) break
    const nextEnd = endOfLine(source, fieldEnd + 1, end)
    if (source.slice(fieldEnd + 1, Math.min(nextEnd, fieldEnd + 100)).trim() === '') break
    fieldEnd = nextEnd
  }
  return fieldEnd
}

function readField(source: ByteString, at: number, colon: number, fieldEnd: number): HeaderField {
  // Behind the space that nearly always follows, so that nothing is left to trim, which would make a second string.
  const start = source.charCodeAt(colon + 1) === 32 ? colon + 2 : colon + 1
  const raw = source.slice(start, Math.min(fieldEnd, colon + LONGEST_FIELD))
  return { name: source.slice(at, colon).trimEnd().toLowerCase(), value: unfold(raw) }
}

function unfold(raw: ByteString): ByteString {
  return (raw.includes('\n') ? raw.replace(/\r?\n[ \t]*/g, ' ') : raw).trim()
}
