import { expandMacros } from './expand-macros.ts'
import type { MacroPart } from './macro-string.ts'
import { queryName } from './query-name.ts'

/**
 * The name that a domain-spec means whoever sends: without macros, or with those of the domains alone. `varies`: it depends on
 * the mail or the client; null: it can be no name.
 */
export async function staticTarget(
  parts: readonly MacroPart[] | null,
  domain: string,
  senderDomain: string,
): Promise<string | null | 'varies'> {
  if (parts === null) return queryName(domain)
  if (parts.some((part) => part.kind === 'macro' && part.letter !== 'd' && part.letter !== 'o')) return 'varies'
  const client = { family: 4 as const, octets: [0, 0, 0, 0] }
  const unknown = { sender: '', localPart: '', helo: '', mta: '', now: 0, client, validatedName: async () => 'unknown' }
  return queryName(await expandMacros(parts, { ...unknown, domain, senderDomain }))
}
