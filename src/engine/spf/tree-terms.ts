import type { SpfTermNode, SpfTreeNode } from './spf-tree.ts'

/** A term, and where in the tree it stands. */
export interface PlacedTerm {
  readonly term: SpfTermNode
  /** The domain whose record has it. */
  readonly domain: string
  /** 0: the domain's own record, or one that it redirects to. */
  readonly depth: number
}

/** All terms that can be evaluated, the domain's own first within each record. */
export function treeTerms(tree: SpfTreeNode, depth = 0): readonly PlacedTerm[] {
  return tree.terms
    .filter(({ outcome }) => outcome !== 'ignored')
    .flatMap((term) => [
      { term, domain: tree.domain, depth },
      ...(term.record === null ? [] : treeTerms(term.record, term.name === 'redirect' ? depth : depth + 1)),
    ])
}

/** The record that decides in the end: the own one, or the one that it redirects to. */
export function lastRecord(tree: SpfTreeNode): SpfTreeNode {
  const redirect = tree.terms.find(({ name, outcome }) => name === 'redirect' && outcome !== 'ignored')
  return redirect?.record ? lastRecord(redirect.record) : tree
}
