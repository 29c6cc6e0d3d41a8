import { compareNames } from './names.ts'
import { typeCode } from './type-codes.ts'
import { cutAbove, setOf, type Zone } from './zone.ts'

/** The names that a signed zone answers for, in canonical order: without glue and what is below a delegation. */
export function authoritativeNames(zone: Zone): readonly string[] {
  return [...zone.sets.keys()].filter((name) => isHere(zone, name)).toSorted(compareNames)
}

/** The types that stand in the denial record of a name; at a delegation only NS and DS (RFC 4035 §2.3). */
export function listedTypes(zone: Zone, name: string, denialTypes: readonly string[]): readonly number[] {
  const types = [...(zone.sets.get(name)?.keys() ?? [])]
  const delegated = cutAbove(zone, name) === name
  const shown = delegated ? types.filter((type) => type === typeCode('NS') || type === typeCode('DS')) : types
  const isSigned = !delegated || setOf(zone, name, 'DS') !== undefined
  const beside = [...(isSigned && types.length > 0 ? ['RRSIG'] : []), ...denialTypes].map(typeCode)
  return [...new Set([...shown, ...beside])].sort((a, b) => a - b)
}

function isHere(zone: Zone, name: string): boolean {
  const cut = cutAbove(zone, name)
  return cut === null || cut === name
}
