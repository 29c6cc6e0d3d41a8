import type { Denial } from './denial.ts'
import { compareNames, nameToWire } from './names.ts'
import type { RrSet } from './rr-set.ts'
import { authoritativeNames, listedTypes } from './signed-names.ts'
import { typeBitmap } from './type-bitmap.ts'
import { typeCode } from './type-codes.ts'
import type { Zone } from './zone.ts'

const TTL = 3600

/** Denial by a chain of the names in order (RFC 4034 §4, RFC 4035 §3.1.3). */
export function nsecDenial(zone: Zone): Denial {
  const names = authoritativeNames(zone)
  const at = (index: number) => nsecAt(zone, names, index)
  const covering = (name: string) => {
    const index = names.findLastIndex((candidate) => compareNames(candidate, name) <= 0)
    return at(index === -1 ? names.length - 1 : index)
  }
  const star = (closest: string) => (closest === '' ? '*' : `*.${closest}`)
  return {
    ofType: (name) => [covering(name)],
    ofName: (name, closest) => unique([covering(name), covering(star(closest))]),
    ofWildcardType: (name, closest) => unique([covering(star(closest)), covering(name)]),
    ofExact: (name) => [covering(name)],
    own: (name, type) => (type === 'NSEC' && names.includes(name) ? at(names.indexOf(name)) : null),
    all: () => names.map((_, index) => at(index)),
  }
}

function nsecAt(zone: Zone, names: readonly string[], index: number): RrSet {
  const name = names[index] ?? zone.origin
  const next = names[(index + 1) % names.length] ?? zone.origin
  const rdata = Buffer.concat([nameToWire(next), typeBitmap(listedTypes(zone, name, ['NSEC', 'RRSIG']))])
  return { name, type: typeCode('NSEC'), ttl: TTL, rdatas: [rdata] }
}

function unique(sets: readonly RrSet[]): readonly RrSet[] {
  return sets.filter((set, index) => sets.findIndex(({ name }) => name === set.name) === index)
}
