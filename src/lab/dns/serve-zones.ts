import { ChangingZone } from './changing-zone.ts'
import { absoluteName, isWithin } from './names.ts'
import type { RrSet } from './rr-set.ts'
import { keyFor } from './signer.ts'
import { typeCode } from './type-codes.ts'
import type { ZoneData } from './zone-data.ts'
import { dsOf, type ZoneKey } from './zone-key.ts'

/** Makes all zones ready: keys first, then the DS of each signed zone in the zone above it. */
export function serveZones(
  zones: readonly ZoneData[],
  now: number,
  { keys = new Map<string, ZoneKey>() }: { readonly keys?: Map<string, ZoneKey> } = {},
): ReadonlyMap<string, ChangingZone> {
  for (const zone of zones) {
    const key = keys.get(zone.origin) ?? keyFor(zone)
    if (key !== null) keys.set(zone.origin, key)
  }
  const served = zones.map(
    (zone) => new ChangingZone(zone, delegationSigners(zone, zones, keys), now, keys.get(zone.origin) ?? null),
  )
  return new Map(served.map((each) => [each.zone.origin, each]))
}

function delegationSigners(
  parent: ZoneData,
  zones: readonly ZoneData[],
  keys: ReadonlyMap<string, ZoneKey>,
): readonly RrSet[] {
  return zones
    .filter((zone) => zone !== parent && parentZone(zone, zones) === parent && isDelegated(parent, zone.origin))
    .flatMap((zone) => delegationSigner(zone, keys.get(zone.origin)))
}

function isDelegated(parent: ZoneData, cut: string): boolean {
  return Object.entries(parent.records).some(
    ([name, lines]) => absoluteName(name, parent.origin) === cut && lines.some((line) => /^(?:\d+ )?NS /.test(line)),
  )
}

function parentZone({ origin }: ZoneData, zones: readonly ZoneData[]): ZoneData | undefined {
  return zones
    .filter((zone) => zone.origin !== origin && isWithin(origin, zone.origin))
    .toSorted((a, b) => b.origin.length - a.origin.length)[0]
}

function delegationSigner({ origin, signing }: ZoneData, key: ZoneKey | undefined): readonly RrSet[] {
  if (signing === undefined || key === undefined || signing.fault === 'noDs') return []
  const rdata = dsOf(origin, key, signing.digestType ?? 2)
  if (signing.fault === 'dsMismatch') rdata[rdata.length - 1] = (rdata.at(-1) ?? 0) ^ 0xff
  return [{ name: origin, type: typeCode('DS'), ttl: 3600, rdatas: [rdata] }]
}
