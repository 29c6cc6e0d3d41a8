import type { Denial } from './denial.ts'
import { nsecDenial } from './nsec.ts'
import { nsec3Denial } from './nsec3.ts'
import type { RrSet } from './rr-set.ts'
import { signSet, spoilSignature } from './sign-set.ts'
import { typeCode } from './type-codes.ts'
import { readZone, type Zone } from './zone.ts'
import type { SigningData, ZoneData } from './zone-data.ts'
import { makeZoneKey, type ZoneKey } from './zone-key.ts'

const DAY = 86_400

/** A zone as it is served: its records, and its signatures where it has some. */
export interface ServedZone {
  readonly zone: Zone
  readonly signing: SigningData | null
  readonly key: ZoneKey | null
  /** The RRSIG over a set, or null where there is none; `owner` is the wildcard that the set came out of. */
  signature(set: RrSet, owner?: string): RrSet | null
  /** Null in an unsigned zone. */
  readonly denial: Denial | null
}

/** Makes a zone ready; `extra` are the DS of its children. Signatures are made when they are first asked for. */
export function serveZone(data: ZoneData, extra: readonly RrSet[], now: number, key: ZoneKey | null): ServedZone {
  const { signing = null } = data
  if (signing === null || key === null || signing.fault === 'unsigned') {
    return { zone: readZone(data, extra), signing, key, signature: () => null, denial: null }
  }
  const published = signing.fault === 'noDnskey' ? [] : [dnskeySet(data.origin, key)]
  const zone = readZone(data, [...extra, ...published])
  const how = signing.denial ?? 'nsec'
  const denial = signing.fault === 'noDenial' ? null : denialOf(zone, how)
  return { zone, signing, key, denial, signature: signatures(zone, signing, key, now) }
}

function denialOf(zone: Zone, how: NonNullable<SigningData['denial']>): Denial {
  return how === 'nsec' ? nsecDenial(zone) : nsec3Denial(zone, how)
}

/** A key for a zone that is to be signed. */
export function keyFor({ signing }: ZoneData): ZoneKey | null {
  return signing === undefined ? null : makeZoneKey(signing.algorithm ?? 13)
}

function dnskeySet(origin: string, key: ZoneKey): RrSet {
  return { name: origin, type: typeCode('DNSKEY'), ttl: 3600, rdatas: [key.rdata] }
}

function signatures(zone: Zone, signing: SigningData, key: ZoneKey, now: number): ServedZone['signature'] {
  const made = new Map<string, RrSet>()
  const dates = datesOf(signing, now)
  return (set, owner = set.name) => {
    const place = `${set.name} ${set.type} ${owner}`
    const known = made.get(place)
    if (known !== undefined) return known
    const signature = signSet(set, owner, zone.origin, key, dates)
    const told = signing.fault === 'bogus' ? spoilSignature(signature) : signature
    made.set(place, told)
    return told
  }
}

function datesOf({ fault, validForDays = 14 }: SigningData, now: number) {
  const today = Math.floor(now / 1000)
  if (fault === 'expired') return { inception: today - 30 * DAY, expiration: today - 2 * DAY }
  if (fault === 'notYet') return { inception: today + DAY, expiration: today + 14 * DAY }
  // Signers that sign a whole zone give it weeks; what ends soon was begun long ago.
  const inception = today - (validForDays < 7 ? 13 : 1) * DAY
  return { inception, expiration: Math.floor(today + validForDays * DAY) }
}
