import type { IpAddress } from './ip-address.ts'
import type { MacroPart } from './macro-string.ts'

export type Qualifier = '+' | '-' | '~' | '?'

/** RFC 7208 §5. */
export const MECHANISMS = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'] as const
export type MechanismName = (typeof MECHANISMS)[number]

/** A piece of the record: its letters and where they stand. */
export interface Place {
  readonly text: string
  readonly at: number
  readonly end: number
}

/** RFC 7208 §12 `directive`. */
export interface Directive extends Place {
  readonly kind: 'directive'
  readonly qualifier: Qualifier
  readonly mechanism: MechanismName
  /** Null: the domain that is evaluated. */
  readonly domainSpec: readonly MacroPart[] | null
  /** Of `ip4` and `ip6`. */
  readonly network: IpAddress | null
  readonly prefix4: number
  readonly prefix6: number
}

/** RFC 7208 §12 `modifier`. */
export interface Modifier extends Place {
  readonly kind: 'modifier'
  /** Lower-case: `redirect`, `exp`, or one that nobody knows. */
  readonly name: string
  readonly value: readonly MacroPart[]
}

export type SpfTerm = Directive | Modifier

/** What is wrong with a record: a closed list. Each of these makes the whole record a permerror (RFC 7208 §4.6). */
export type SpfProblemCode =
  | 'character'
  | 'unknownTerm'
  | 'missingValue'
  | 'unexpectedValue'
  | 'domain'
  | 'address'
  | 'addressFamily'
  | 'prefix'
  | 'macro'
  | 'macroOnlyInExplanation'
  | 'qualifiedModifier'
  | 'duplicateModifier'

export interface SpfProblem {
  readonly code: SpfProblemCode
  /** The term in which it is. */
  readonly term: string
  /** Where in the record. */
  readonly at: number
  readonly end: number
}

/** The terms that cause DNS look-ups and count to the limit (RFC 7208 §4.6.4). */
export function causesLookup(term: SpfTerm): boolean {
  if (term.kind === 'modifier') return term.name === 'redirect'
  return term.mechanism !== 'all' && term.mechanism !== 'ip4' && term.mechanism !== 'ip6'
}
