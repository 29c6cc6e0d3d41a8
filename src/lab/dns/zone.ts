import { absoluteName, isWithin, labelsOf, parentOf } from './names.ts'
import { rdataOf, tokensOf } from './rdata.ts'
import type { RrSet } from './rr-set.ts'
import { typeCode } from './type-codes.ts'
import type { ZoneData } from './zone-data.ts'

const DEFAULT_TTL = 3600

/** The records of a zone, by name and type. */
export interface Zone {
  readonly origin: string
  readonly data: ZoneData
  readonly sets: Map<string, ReadonlyMap<number, RrSet>>
  /** Names that exist although they have no records, because names below them have (RFC 8020). */
  readonly emptyNames: Set<string>
}

/** Reads the text of a zone; `extra` are records that were worked out: DS of children, keys. */
export function readZone(data: ZoneData, extra: readonly RrSet[] = []): Zone {
  const sets = new Map<string, Map<number, RrSet>>()
  for (const [written, lines] of Object.entries(data.records)) {
    for (const line of lines) add(sets, recordOf(absoluteName(written, data.origin), line, data.origin))
  }
  for (const set of extra) add(sets, set)
  return { origin: data.origin, data, sets, emptyNames: emptyNamesOf(sets, data.origin) }
}

/** From now on a name has these records, or is gone. Signatures do not follow: only for zones that have none. */
export function replaceRecords(zone: Zone, name: string, lines: readonly string[]): void {
  const sets = new Map<string, Map<number, RrSet>>()
  for (const line of lines) add(sets, recordOf(name, line, zone.origin))
  const records = sets.get(name)
  if (records === undefined) zone.sets.delete(name)
  else zone.sets.set(name, records)
  for (const above of emptyNamesOf(sets, zone.origin)) if (!zone.sets.has(above)) zone.emptyNames.add(above)
}

/** The records of one name and type. */
export function setOf(zone: Zone, name: string, type: string): RrSet | undefined {
  return zone.sets.get(name)?.get(typeCode(type))
}

/** The highest name at or above this one, below the zone's own, that is delegated away; null: this zone answers itself. */
export function cutAbove(zone: Zone, name: string): string | null {
  const depth = labelsOf(zone.origin).length
  const labels = labelsOf(name)
  for (let count = depth + 1; count <= labels.length; count += 1) {
    const candidate = labels.slice(labels.length - count).join('.')
    if (setOf(zone, candidate, 'NS') !== undefined) return candidate
  }
  return null
}

function recordOf(name: string, line: string, origin: string): RrSet {
  const tokens = tokensOf(line)
  const ttl = /^\d+$/.test(tokens[0]?.text ?? '') ? Number(tokens[0]?.text) : null
  const [type, ...rest] = ttl === null ? tokens : tokens.slice(1)
  if (type === undefined) throw new Error(`No record: ${line}`)
  return { name, type: typeCode(type.text), ttl: ttl ?? DEFAULT_TTL, rdatas: [rdataOf(type.text, rest, origin)] }
}

function add(sets: Map<string, Map<number, RrSet>>, set: RrSet): void {
  const there = sets.get(set.name) ?? new Map<number, RrSet>()
  const before = there.get(set.type)
  there.set(set.type, before === undefined ? set : { ...before, rdatas: [...before.rdatas, ...set.rdatas] })
  sets.set(set.name, there)
}

function emptyNamesOf(sets: ReadonlyMap<string, unknown>, origin: string): Set<string> {
  const empty = new Set<string>()
  for (const name of sets.keys()) {
    for (let above = parentOf(name); above !== origin && isWithin(above, origin); above = parentOf(above)) {
      if (above === '') break
      if (!sets.has(above)) empty.add(above)
    }
  }
  return empty
}
