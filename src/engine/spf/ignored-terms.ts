import type { SpfRecord } from './read-record.ts'
import type { SpfTerm } from './spf-term.ts'

/** Modifiers that nobody knows, a redirect beside `all`, and what stands after `all` are never looked at (§5.1, §6). */
export function isIgnored(term: SpfTerm, { terms }: Pick<SpfRecord, 'terms'>): boolean {
  if (term.kind === 'modifier' && term.name === 'exp') return false
  if (term.kind === 'modifier' && term.name !== 'redirect') return true
  const all = terms.find((other) => other.kind === 'directive' && other.mechanism === 'all')
  return all !== undefined && (term.kind === 'modifier' || term.at > all.at)
}
