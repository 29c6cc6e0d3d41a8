import type { RecordChange, WantedRecord } from './wanted-record.ts'

/** Records as lines of a zone file (RFC 1035 §5.1): names absolute, so that no $ORIGIN is needed. */
export function zoneFile(records: readonly Pick<WantedRecord, 'name' | 'type' | 'data' | 'ttl'>[]): string {
  const lines = records.map(({ name, type, data, ttl }) => `${name}\t${ttl}\tIN\t${type}\t${zoneData(type, data)}`)
  return lines.map((line) => `${line}\n`).join('')
}

/** What a change leaves there. */
export function afterChanges(
  changes: readonly RecordChange[],
): readonly Pick<WantedRecord, 'name' | 'type' | 'data' | 'ttl'>[] {
  return changes
    .filter(({ where }) => where === 'zone')
    .flatMap(({ name, type, after, ttl }) => after.map((data) => ({ name, type, data, ttl })))
}

/** Data as a zone file has it: texts in quotes, in strings of at most 255 octets (RFC 1035 §3.3.14). */
function zoneData(type: string, data: string): string {
  return type === 'TXT' ? quotedStrings(data).join(' ') : data
}

/** A text in quoted strings of at most 255 octets each; `"` and `\` have a backslash before them, what is no ASCII is written as `\DDD`. */
export function quotedStrings(text: string): readonly string[] {
  return textStrings(text).map((part) => `"${part.map(escaped).join('')}"`)
}

const LONGEST_STRING = 255

/** A text's octets in strings of at most 255. */
function textStrings(text: string): readonly (readonly number[])[] {
  const octets = [...new TextEncoder().encode(text)]
  const count = Math.max(1, Math.ceil(octets.length / LONGEST_STRING))
  return Array.from({ length: count }, (_, index) => octets.slice(index * LONGEST_STRING, (index + 1) * LONGEST_STRING))
}

function escaped(octet: number): string {
  if (octet === 0x22 || octet === 0x5c) return `\\${String.fromCharCode(octet)}`
  return octet < 0x20 || octet > 0x7e ? `\\${String(octet).padStart(3, '0')}` : String.fromCharCode(octet)
}
