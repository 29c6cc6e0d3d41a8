import type { RecordChange, WantedRecord } from './wanted-record.ts'
import { zoneOf } from './zone-of.ts'

type Line = Pick<WantedRecord, 'name' | 'type' | 'data' | 'ttl'>

/**
 * Records as lines of a zone file (RFC 1035 §5.1): names absolute, so that no $ORIGIN is needed. Where they belong to several zones, those of each stand together
 * below a comment with its name: a zone takes no names of others.
 */
export function zoneFile(records: readonly Line[], domains: readonly string[] = []): string {
  const zones = [...new Set(records.map(({ name }) => zoneOf(name, domains)))]
  if (zones.length < 2) return linesOf(records)
  const blocks = zones.map((zone) => {
    const own = records.filter(({ name }) => zoneOf(name, domains) === zone)
    return `; ${zone ?? shortest(own)}\n${linesOf(own)}`
  })
  return blocks.join('\n')
}

function linesOf(records: readonly Line[]): string {
  const lines = records.map(({ name, type, data, ttl }) => `${name}\t${ttl}\tIN\t${type}\t${zoneData(type, data)}`)
  return lines.map((line) => `${line}\n`).join('')
}

/** The host whose records these are. */
function shortest(records: readonly Line[]): string {
  const names = records.map(({ name }) => name.replace(/\.$/, ''))
  return names.toSorted((a, b) => a.length - b.length)[0] ?? ''
}

/** What a change leaves there. */
export function afterChanges(changes: readonly RecordChange[]): readonly Line[] {
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
