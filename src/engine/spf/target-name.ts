import { expandMacros } from './expand-macros.ts'
import type { MacroPart } from './macro-string.ts'
import { findValidatedName } from './match-ptr.ts'
import { queryName } from './query-name.ts'
import type { TermContext } from './spf-evaluation.ts'

/** The name that a domain-spec means for this mail (RFC 7208 §4.8); null when it can be none. */
export async function targetOf(parts: readonly MacroPart[], context: TermContext): Promise<string | null> {
  return queryName(await expandIn(parts, context))
}

/** The text with its macros replaced, for this mail in this record. */
export function expandIn(parts: readonly MacroPart[], context: TermContext): Promise<string> {
  const { evaluation, domain } = context
  return expandMacros(parts, { ...evaluation.values, domain, validatedName: () => findValidatedName(context) })
}
