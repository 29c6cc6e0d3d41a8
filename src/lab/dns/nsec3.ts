import { createHash } from 'node:crypto'
import type { Denial } from './denial.ts'
import { labelsOf, nameToWire } from './names.ts'
import type { RrSet } from './rr-set.ts'
import { authoritativeNames, listedTypes } from './signed-names.ts'
import { typeBitmap } from './type-bitmap.ts'
import { typeCode } from './type-codes.ts'
import type { Zone } from './zone.ts'
import type { Nsec3Data } from './zone-data.ts'

const TTL = 3600
const BASE32_HEX = '0123456789abcdefghijklmnopqrstuv'

interface Link {
  readonly hash: Buffer
  readonly name: string
}

/** Denial by a chain of hashes (RFC 5155). */
export function nsec3Denial(zone: Zone, { iterations, salt, optOut = false }: Nsec3Data): Denial {
  const saltOctets = Buffer.from(salt, 'hex')
  const hashed = (name: string) => hashOf(name, saltOctets, iterations)
  const links = [...authoritativeNames(zone), ...zone.emptyNames]
    .map((name): Link => ({ name, hash: hashed(name) }))
    .sort((a, b) => Buffer.compare(a.hash, b.hash))
  const parameters = Buffer.concat([Buffer.of(1, 0, iterations >> 8, iterations & 0xff, saltOctets.length), saltOctets])
  const flags = Buffer.concat([Buffer.of(1, optOut ? 1 : 0), parameters.subarray(2)])
  const at = (index: number) => nsec3At(zone, links, index, flags)
  const covering = (name: string) => {
    const wanted = hashed(name)
    const index = links.findLastIndex(({ hash }) => Buffer.compare(hash, wanted) <= 0)
    return at(index === -1 ? links.length - 1 : index)
  }
  const star = (closest: string) => (closest === '' ? '*' : `*.${closest}`)
  return {
    ofType: (name) => [covering(name)],
    // RFC 5155 §7.2.2 and §7.2.5: the same three names, of which the last is there or not.
    ofName: (name, closest) => unique([closest, nextCloser(name, closest), star(closest)].map(covering)),
    ofWildcardType: (name, closest) => unique([closest, nextCloser(name, closest), star(closest)].map(covering)),
    ofExact: (name, closest) => [covering(nextCloser(name, closest))],
    own: (name, type) =>
      type === 'NSEC3PARAM' && name === zone.origin
        ? { name, type: typeCode('NSEC3PARAM'), ttl: 0, rdatas: [parameters] }
        : null,
    all: () => links.map((_, index) => at(index)),
  }
}

/** One label more than the closest encloser (RFC 5155 §1.3). */
function nextCloser(name: string, closest: string): string {
  const labels = labelsOf(name)
  return labels.slice(labels.length - labelsOf(closest).length - 1).join('.')
}

function nsec3At(zone: Zone, links: readonly Link[], index: number, head: Buffer): RrSet {
  const link = links[index]
  const next = links[(index + 1) % links.length]
  if (link === undefined || next === undefined) throw new Error('A zone without names')
  const extra = link.name === zone.origin ? ['NSEC3PARAM'] : []
  const bitmap = typeBitmap(listedTypes(zone, link.name, extra))
  const owner = zone.origin === '' ? base32Hex(link.hash) : `${base32Hex(link.hash)}.${zone.origin}`
  const rdata = Buffer.concat([head, Buffer.of(next.hash.length), next.hash, bitmap])
  return { name: owner, type: typeCode('NSEC3'), ttl: TTL, rdatas: [rdata] }
}

/** RFC 5155 §5 */
function hashOf(name: string, salt: Buffer, iterations: number): Buffer {
  const once = (octets: Buffer) => createHash('sha1').update(octets).update(salt).digest()
  let hash = once(nameToWire(name))
  for (let round = 0; round < iterations; round += 1) hash = once(hash)
  return hash
}

/** RFC 4648 §7, without padding; 20 octets are exactly 32 characters. */
function base32Hex(octets: Buffer): string {
  const bits = [...octets].map((octet) => octet.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32_HEX[Number.parseInt(five, 2)]).join('')
}

function unique(sets: readonly RrSet[]): readonly RrSet[] {
  return sets.filter((set, index) => sets.findIndex(({ name }) => name === set.name) === index)
}
