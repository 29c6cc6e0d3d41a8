import { isAscii } from '../messages/byte-string.ts'
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

/**
 * RFC 8616 §4: when the local part is not ASCII, "terms that include %{s} or %{l} do not match anything, because non-ASCII
 * local-parts cannot be used as the DNS labels".
 */
export function matchesNothing(parts: readonly MacroPart[], { evaluation }: TermContext): boolean {
  const inText = parts.some((part) => part.kind === 'macro' && (part.letter === 's' || part.letter === 'l'))
  return inText && !isAscii(evaluation.values.localPart)
}
