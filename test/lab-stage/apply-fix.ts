import type { Fix, RecordChange } from '../../src/engine/checks/finding.ts'
import { isWithin } from '../../src/lab/dns/names.ts'
import type { ZoneData } from '../../src/lab/dns/zone-data.ts'
import { fillRecords } from '../../src/lab/fill-records.ts'
import type { Scenario } from '../../src/lab/scenario.ts'
import type { RunningLab } from '../../src/lab/start-scenario.ts'

/** The scenario after somebody did with its zones what a fix says, to the letter; its placeholders are filled as in the lab. */
export function applyFix(
  { scenario, certificates, dkimKeys }: RunningLab,
  { records }: Pick<Fix, 'records'>,
): Scenario {
  const zones = scenario.zones.map((zone) => fillRecords(zone, { certificates, dkimKeys }))
  return records.reduce(applyChange, { ...scenario, zones })
}

function applyChange(scenario: Scenario, change: RecordChange): Scenario {
  const origin = zoneOf(scenario, change)
  const zones = scenario.zones.map((zone) => (zone.origin === origin ? changed(zone, change) : zone))
  return { ...scenario, zones }
}

/** DS records stand above the cut. */
function zoneOf({ zones }: Scenario, { name, type }: RecordChange): string {
  const fitting = zones
    .map(({ origin }) => origin)
    .filter((origin) => isWithin(name, origin) && (type !== 'DS' || origin !== name))
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? ''
}

function changed(zone: ZoneData, { name, type, before, after }: RecordChange): ZoneData {
  const key = Object.keys(zone.records).find((one) => absolute(one, zone.origin) === name) ?? `${name}.`
  const there = zone.records[key] ?? []
  const gone = new Set(before.map((data) => normal(type, data, '')))
  const same = (line: string) => normal(type, line.replace(/^(?:\d+ )?\S+ /, ''), zone.origin)
  const rest = there.filter((line) => typeOf(line) !== type || !gone.has(same(line)))
  const lines = [...rest, ...after.map((data) => `${type} ${type === 'TXT' ? quoted(data) : data}`)]
  const { [key]: _, ...others } = zone.records
  return { ...zone, records: lines.length === 0 ? others : { ...others, [key]: lines } }
}

function absolute(key: string, origin: string): string {
  if (key === '@') return origin
  return key.endsWith('.') ? key.slice(0, -1) : [key, origin].filter((part) => part !== '').join('.')
}

function typeOf(line: string): string {
  return /^(?:\d+ )?(\S+)/.exec(line)?.[1] ?? ''
}

/** Texts without their quotes, names whole and without the final dot: so that both ways of writing compare. */
function normal(type: string, data: string, origin: string): string {
  if (type === 'TXT' || type === 'SPF') return origin === '' ? data : unquoted(data)
  if (type === 'CAA' || type === 'TLSA') return data.toLowerCase()
  const word = (part: string) => {
    if (/^[\d"]/.test(part) || part === '.') return part
    return part.endsWith('.') ? part.slice(0, -1) : absolute(part, origin)
  }
  return data.split(' ').map(word).join(' ').toLowerCase()
}

function unquoted(data: string): string {
  const strings = [...data.matchAll(/"((?:\\.|[^"\\])*)"/gs)].map(([, text = '']) => text)
  return strings.join('').replace(/\\(["\\])/g, '$1')
}

function quoted(text: string): string {
  const strings = text.match(/.{1,250}/gs) ?? ['']
  return strings.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(' ')
}
