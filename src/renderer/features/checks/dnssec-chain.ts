import type { Evidence } from '../../../engine/checks/finding.ts'
import { type Drawing, knot, type TreeNode } from './tree-node.ts'

/** What one zone showed of its keys. */
interface ZoneKeys {
  /** `KSK 12345, algorithm 13` */
  readonly keys: string[]
  /** `DS 12345, algorithm 13, digest 2`, from the zone above. */
  readonly delegation: string[]
}

/** Zones whose DS or DNSKEY was asked for, from the root down; empty: none was. */
export function dnssecChain(evidence: readonly Evidence[]): readonly Drawing[] {
  const zones = new Map<string, ZoneKeys>()
  for (const one of evidence) {
    if (one.kind !== 'dns' || one.status !== 'answer') continue
    for (const line of one.lines) readLine(line, zones)
  }
  const named = [...zones].toSorted(([a], [b]) => labels(a) - labels(b) || (a < b ? -1 : 1))
  if (named.length === 0) return []
  return [{ kind: 'dnssec', about: '', roots: nest(named) }]
}

function readLine(line: string, zones: Map<string, ZoneKeys>): void {
  const [owner = '', , , type = '', ...data] = line.split(' ')
  if (type !== 'DS' && type !== 'DNSKEY') return
  const zone = zones.get(owner) ?? { keys: [], delegation: [] }
  zones.set(owner, zone)
  if (type === 'DS') zone.delegation.push(`DS ${data[0]}, algorithm ${data[1]}, digest ${data[2]}`)
  else zone.keys.push(`${data[0] === '257' ? 'KSK' : 'ZSK'}, algorithm ${data[2]}`)
}

function labels(zone: string): number {
  return zone === '.' ? 0 : zone.split('.').length - 1
}

/** Each zone stands below the nearest one above it. */
function nest(zones: readonly (readonly [string, ZoneKeys])[]): readonly TreeNode[] {
  const isBelow = (zone: string, above: string) => zone !== above && (above === '.' || zone.endsWith(`.${above}`))
  const parentOf = (zone: string) =>
    zones.map(([name]) => name).findLast((name) => isBelow(zone, name) && labels(name) < labels(zone)) ?? null
  const below = (parent: string | null): readonly TreeNode[] =>
    zones
      .filter(([zone]) => parentOf(zone) === parent)
      .map(([zone, { delegation, keys }]) => knot(zone, [...new Set([...delegation, ...keys])], below(zone)))
  return below(null)
}
