import type { SpfReason, SpfTermNode, SpfTreeNode } from './spf-tree.ts'

/** The tree, with the terms marked that lead to the decision. */
export function markDecided(tree: SpfTreeNode): SpfTreeNode {
  const deciding = decidingTerm(tree)
  if (deciding === null) return tree
  const record = deciding.record === null ? null : markDecided(deciding.record)
  const marked = { ...deciding, record, decided: true }
  return { ...tree, terms: tree.terms.map((term) => (term === deciding ? marked : term)) }
}

/** Why it was decided so, where that lies in the record of an include or redirect. */
export function deepReason(tree: SpfTreeNode): SpfReason {
  if (tree.reason !== 'includeFailed' && tree.reason !== 'redirected') return tree.reason
  const below = decidingTerm(tree)?.record ?? null
  return below === null ? tree.reason : deepReason(below)
}

function decidingTerm({ reason, terms }: SpfTreeNode): SpfTermNode | null {
  if (reason === 'redirected') return terms.find(({ name, record }) => name === 'redirect' && record !== null) ?? null
  return terms.find(({ name, outcome }) => name !== 'exp' && DECIDING.has(outcome)) ?? null
}

const DECIDING: ReadonlySet<string> = new Set(['match', 'temperror', 'permerror'])
