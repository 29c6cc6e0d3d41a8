import type { Evidence } from '../../../engine/checks/finding.ts'
import type { DrawingWords } from './indented-tree.ts'
import { type Drawing, knot, type TreeNode } from './tree-node.ts'

/** What was seen of one zone. */
interface ZoneSeen {
  /** Of its DS, told by the zone above. */
  readonly delegation: Set<string>
  readonly keys: Set<string>
  /** Zones whose DS a key of this zone signs, by the key's tag. */
  readonly vouchesFor: Map<string, Set<string>>
  /** Types of records that a key signs, by the key's tag. */
  readonly signs: Map<string, Set<string>>
}

/** Zones whose DS or DNSKEY was asked for, and those that sign them, from the root down; empty: none was. */
export function dnssecChain(evidence: readonly Evidence[], words: DrawingWords): readonly Drawing[] {
  const zones = new Map<string, ZoneSeen>()
  for (const one of evidence) {
    if (one.kind !== 'dns' || one.status !== 'answer') continue
    for (const line of one.lines) readLine(line, zones)
  }
  if (![...zones.values()].some(({ keys, delegation }) => keys.size + delegation.size > 0)) return []
  const sorted = [...zones].toSorted(([a], [b]) => labels(a) - labels(b) || (a < b ? -1 : 1))
  return [{ kind: 'dnssec', about: '', roots: nest(sorted, words) }]
}

/** `example.org. 300 IN DS 12345 13 2 …`, and the signatures beside. */
function readLine(line: string, zones: Map<string, ZoneSeen>): void {
  const [owner = '', , , type = '', ...data] = line.split(' ')
  if (type === 'DS') zoneOf(zones, owner).delegation.add(`DS ${data[0]}, algorithm ${data[1]}, digest ${data[2]}`)
  if (type === 'DNSKEY') zoneOf(zones, owner).keys.add(`${data[0] === '257' ? 'KSK' : 'ZSK'}, algorithm ${data[2]}`)
  if (type !== 'RRSIG') return
  const [covered = '', keyTag = '', signer = ''] = [data[0], data[6], data[7]]
  if (!signer.endsWith('.')) return
  const { vouchesFor, signs } = zoneOf(zones, signer)
  if (covered === 'DS') put(vouchesFor, keyTag, owner)
  else put(signs, keyTag, covered)
}

function zoneOf(zones: Map<string, ZoneSeen>, name: string): ZoneSeen {
  const known = zones.get(name)
  const zone = known ?? { delegation: new Set(), keys: new Set(), vouchesFor: new Map(), signs: new Map() }
  if (known === undefined) zones.set(name, zone)
  return zone
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, new Set([...(map.get(key) ?? []), value]))
}

function labels(zone: string): number {
  return zone === '.' ? 0 : zone.split('.').length - 1
}

/** Each zone stands below the nearest one above it. */
function nest(zones: readonly (readonly [string, ZoneSeen])[], words: DrawingWords): readonly TreeNode[] {
  const isBelow = (zone: string, above: string) => zone !== above && (above === '.' || zone.endsWith(`.${above}`))
  const parentOf = (zone: string) => zones.findLast(([name]) => isBelow(zone, name))?.[0] ?? null
  const below = (parent: string | null): readonly TreeNode[] =>
    zones
      .filter(([zone]) => parentOf(zone) === parent)
      .map(([zone, seen]) => knot(zone, describe(seen, words), below(zone)))
  return below(null)
}

function describe({ delegation, keys, vouchesFor, signs }: ZoneSeen, words: DrawingWords): readonly string[] {
  const told = (map: Map<string, Set<string>>, say: (key: string, what: string) => string) =>
    [...map].map(([key, what]) => say(key, [...what].join(', ')))
  return [...delegation, ...keys, ...told(signs, words.keySigns), ...told(vouchesFor, words.vouchesFor)]
}
