import type { Evidence } from './evidence.ts'

/** Do both tell of the same? The same bounce may be opened twice, and a refusal that does not say when it came be pasted again. */
export function isSameEvidence(one: Evidence, other: Evidence): boolean {
  if (one.id === other.id) return true
  const isUndated = one.kind === 'refusal' && one.facts.refusedAt === undefined
  return one.kind === other.kind && one.line === other.line && (one.at === other.at || isUndated)
}
