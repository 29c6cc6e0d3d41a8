import { nameFromWire, parentOf } from './names.ts'
import type { RrSet } from './rr-set.ts'
import { typeCode } from './type-codes.ts'
import { cutAbove, setOf, type Zone } from './zone.ts'

/** What a zone says to a question (RFC 1034 §4.3.2), before any signature. */
export type Found =
  | { readonly kind: 'answer'; readonly set: RrSet; readonly wildcard: string | null }
  | { readonly kind: 'alias'; readonly set: RrSet; readonly target: string; readonly wildcard: string | null }
  | { readonly kind: 'noData'; readonly name: string; readonly wildcard: string | null }
  | { readonly kind: 'nxDomain'; readonly closest: string }
  | { readonly kind: 'referral'; readonly cut: string; readonly servers: RrSet }

/** Looks a name up in one zone; the name is within it. */
export function lookUp(zone: Zone, name: string, type: string): Found {
  const cut = cutAbove(zone, name)
  if (cut !== null && !(type === 'DS' && name === cut)) {
    const servers = setOf(zone, cut, 'NS')
    if (servers !== undefined) return { kind: 'referral', cut, servers }
  }
  if (zone.sets.has(name) || zone.emptyNames.has(name)) return atName(zone, name, name, type, null)
  const closest = closestEncloser(zone, name)
  const star = closest === '' ? '*' : `*.${closest}`
  if (zone.sets.has(star)) return atName(zone, star, name, type, star)
  return { kind: 'nxDomain', closest }
}

/** The longest name above that exists (RFC 4592 §3.3.1). */
export function closestEncloser(zone: Zone, name: string): string {
  let above = parentOf(name)
  while (above !== zone.origin && !zone.sets.has(above) && !zone.emptyNames.has(above)) above = parentOf(above)
  return above
}

/** The name that a CNAME, NS or PTR points to. */
export function targetOf(rdata: Buffer): string {
  return nameFromWire(rdata, 0)?.name ?? ''
}

function atName(zone: Zone, at: string, asked: string, type: string, wildcard: string | null): Found {
  const alias = setOf(zone, at, 'CNAME')
  const first = alias?.rdatas[0]
  const set = zone.sets.get(at)?.get(typeCode(type))
  // At the top of a zone, where no alias may be, servers give what stands beside it.
  const isAlias = set === undefined || at !== zone.origin
  if (alias !== undefined && first !== undefined && isAlias && type !== 'CNAME' && !BESIDE_ALIAS.has(type)) {
    return { kind: 'alias', set: { ...alias, name: asked }, target: targetOf(first), wildcard }
  }
  if (set === undefined) return { kind: 'noData', name: asked, wildcard }
  return { kind: 'answer', set: { ...set, name: asked }, wildcard }
}

/** What may stand beside an alias (RFC 4034 §3, §4). */
const BESIDE_ALIAS = new Set(['NSEC', 'RRSIG'])
