/** The TXT record at `_mta-sts` (RFC 8461 §3.1), or why senders take it as if there were none. */
export type StsRecord =
  | { readonly valid: true; readonly id: string; readonly fields: readonly StsField[] }
  | { readonly valid: false; readonly reason: 'none' | 'several' | 'syntax' | 'noId' | 'badId' }

export interface StsField {
  readonly name: string
  readonly value: string
}

/** Of all TXT records of the name, each with its strings joined. */
export function readStsRecords(texts: readonly string[]): StsRecord {
  // "If multiple TXT records […] are returned, records that do not begin with "v=STSv1;" are discarded."
  const candidates = texts.length > 1 ? texts.filter((text) => text.startsWith('v=STSv1;')) : texts
  const [text] = candidates
  if (text === undefined) return { valid: false, reason: 'none' }
  return candidates.length > 1 ? { valid: false, reason: 'several' } : parseStsRecord(text)
}

/** One record by the ABNF of RFC 8461 §3.1. */
export function parseStsRecord(text: string): StsRecord {
  if (text.length > LONGEST) return { valid: false, reason: 'syntax' }
  const fields = readDelimitedFields(text, 'v=STSv1')
  if (fields === 'otherVersion') return { valid: false, reason: 'none' }
  if (fields === null) return { valid: false, reason: 'syntax' }
  const id = fields.find(({ name }) => name === 'id')?.value
  if (id === undefined) return { valid: false, reason: 'noId' }
  return /^[A-Za-z0-9]{1,32}$/.test(id) ? { valid: true, id, fields } : { valid: false, reason: 'badId' }
}

/**
 * The fields behind the version, as RFC 8461 §3.1 and RFC 8460 §3 both write them: `version 1*(delim field) [delim]`, with
 * white space only round the semicolons. Null: the syntax is broken.
 */
export function readDelimitedFields(
  text: string,
  version: string,
  isValue: (name: string, value: string) => boolean = (_name, value) => EXTENSION_VALUE.test(value),
): readonly StsField[] | 'otherVersion' | null {
  if (!text.startsWith(version) || !/^[ \t]*(?:;|$)/.test(text.slice(version.length, version.length + LONGEST)))
    return 'otherVersion'
  const pieces = text.split(';').slice(1)
  // [field-delim]: one semicolon may stand at the end, and white space behind it.
  if (pieces.length > 0 && withoutSpace(pieces.at(-1) ?? '') === '') pieces.pop()
  const fields = pieces.map((piece, at) => readField(piece, at < pieces.length - 1 || text.trimEnd().endsWith(';')))
  const read = fields.filter((field) => field !== null)
  return read.length > 0 && read.length === fields.length && read.every(({ name, value }) => isValue(name, value))
    ? read
    : null
}

const LONGEST = 65_536
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/
const EXTENSION_VALUE = /^[\x21-\x3a\x3c\x3e-\x7e]+$/

/** White space may stand before a semicolon that follows, not at the end of the text. */
function readField(piece: string, semicolonFollows: boolean): StsField | null {
  const start = piece.length - withoutSpace(piece, 'start').length
  const field = semicolonFollows ? withoutSpace(piece) : piece.slice(start)
  const equals = field.indexOf('=')
  const name = field.slice(0, Math.max(0, equals))
  return NAME.test(name) ? { name, value: field.slice(equals + 1) } : null
}

function withoutSpace(text: string, where: 'start' | 'both' = 'both'): string {
  let start = 0
  let end = text.length
  while (start < end && (text[start] === ' ' || text[start] === '\t')) start++
  if (where === 'both') while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return text.slice(start, end)
}
