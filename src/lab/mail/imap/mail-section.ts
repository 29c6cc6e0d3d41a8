import type { ByteString } from '../../../engine/messages/byte-string.ts'
import { type Entity, parseEntity } from '../../../engine/messages/mime.ts'

/** A section of a mail (RFC 3501 §6.4.5): ``, `HEADER`, `HEADER.FIELDS (DATE FROM)`, `TEXT`, `1.2`, `2.MIME`. Null: none there. */
export function sectionOf(source: ByteString, section: string): ByteString | null {
  const [, path = '', rest = ''] = /^(\d+(?:\.\d+)*)?\.?(.*)$/s.exec(section) ?? []
  if (path === '') return part(source, wholeOf(source), rest)
  const entity = find(parseEntity(source), path.split('.').map(Number))
  if (entity === null) return null
  if (rest === '') return source.slice(entity.start.bodyStart, entity.start.bodyEnd)
  return part(source, { from: entity.headersAt, bodyStart: entity.start.bodyStart, to: entity.start.bodyEnd }, rest)
}

interface Place {
  readonly from: number
  readonly bodyStart: number
  readonly to: number
}

function wholeOf(source: ByteString): Place {
  const end = source.startsWith('\r\n') ? 0 : source.indexOf('\r\n\r\n')
  return { from: 0, bodyStart: end < 0 ? source.length : end + (end === 0 ? 2 : 4), to: source.length }
}

function part(source: ByteString, { from, bodyStart, to }: Place, what: string): ByteString | null {
  const header = source.slice(from, bodyStart)
  if (what === '') return source.slice(from, to)
  if (/^(HEADER|MIME)$/i.test(what)) return header
  if (/^TEXT$/i.test(what)) return source.slice(bodyStart, to)
  const fields = /^HEADER\.FIELDS(\.NOT)? \(([^)]*)\)$/i.exec(what)
  if (fields === null) return null
  const names = (fields[2] ?? '').split(' ').map((name) => name.replaceAll('"', '').toLowerCase())
  return headerFields(header, names, fields[1] === undefined)
}

/** Those fields with their folding, and the empty line. */
function headerFields(header: ByteString, names: readonly string[], wanted: boolean): ByteString {
  const fields = header.split(/\r\n(?![ \t])/).filter((field) => field !== '')
  const chosen = fields.filter((field) => names.includes((field.split(':')[0] ?? '').trim().toLowerCase()) === wanted)
  return `${chosen.map((field) => `${field}\r\n`).join('')}\r\n`
}

/** The part with these numbers; a mail that has no parts is its own part 1. */
function find(
  entity: Entity,
  path: readonly number[],
  headersAt = 0,
): { readonly start: Entity; readonly headersAt: number } | null {
  const [number, ...rest] = path
  if (number === undefined) return { start: entity, headersAt }
  if (entity.parts.length === 0) return number === 1 && rest.length === 0 ? { start: entity, headersAt } : null
  const next = entity.parts[number - 1]
  return next === undefined ? null : find(next, rest, next.bodyStart)
}
