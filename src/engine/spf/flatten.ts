import { networkTerm } from './spf-network.ts'
import type { SpfTermNode, SpfTreeNode } from './spf-tree.ts'
import type { SpfWalk } from './spf-walk.ts'
import { treeTerms } from './tree-terms.ts'

export interface Flattened {
  readonly text: string
  readonly lookups: number
  /** The terms that were replaced by the addresses that they have today. */
  readonly replaced: readonly string[]
}

const ENOUGH = 8
const MOST_NETWORKS = 40

/**
 * The record with some includes replaced by the networks behind them, the smallest first, until it needs at most eight look-ups;
 * null when that is not possible: what depends on the mail cannot be replaced, nor what excludes somebody.
 */
export function flatten({ tree, networks }: SpfWalk): Flattened | null {
  const plain = (term: SpfTermNode) =>
    networks.filter((network) => network.via === term.text && network.qualifier === '+')
  const candidates = tree.terms
    .filter((term) => term.record !== null && isReplaceable(term, term.record))
    .map((term) => ({ term, terms: [...new Set(plain(term).map(networkTerm))] }))
    .filter(({ terms }) => terms.length > 0 && terms.length <= MOST_NETWORKS)
    .toSorted((a, b) => a.terms.length / a.term.lookups - b.terms.length / b.term.lookups)
  const chosen = new Map<SpfTermNode, readonly string[]>()
  let { lookups } = tree
  for (const { term, terms } of candidates) {
    if (lookups <= ENOUGH) break
    chosen.set(term, terms)
    lookups -= term.lookups
  }
  if (lookups > ENOUGH || chosen.size === 0) return null
  const words = tree.terms.flatMap((term) => chosen.get(term) ?? [term.text])
  return {
    text: ['v=spf1', ...new Set(words)].join(' '),
    lookups,
    replaced: [...chosen.keys()].map(({ text }) => text),
  }
}

function isReplaceable({ name, text }: SpfTermNode, record: SpfTreeNode): boolean {
  if (name !== 'include' || /^[-~?]/.test(text)) return false
  const below = treeTerms(record)
  if (record.reason !== 'notEvaluated' || below.some(({ term }) => term.loop)) return false
  return below.every(({ term }) => {
    if (term.record !== null && term.record.reason !== 'notEvaluated') return false
    if (['ptr', 'exists'].includes(term.name) || (term.name !== 'exp' && /%\{/.test(term.text))) return false
    return term.name === 'all' ? !/^\+?all$/i.test(term.text) : !/^[-~?]/.test(term.text)
  })
}
