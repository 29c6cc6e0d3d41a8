import type { Evidence } from '../../../engine/checks/finding.ts'
import { certificateChain } from './certificate-chain.ts'
import { dnssecChain } from './dnssec-chain.ts'
import { type DrawingWords, indentedTree } from './indented-tree.ts'
import type { Drawing } from './tree-node.ts'

/** More drawings under one finding nobody looks at; the evidence has all. */
const MOST = 4

/** What of a finding's evidence can be drawn. */
export function drawingsOf(evidence: readonly Evidence[], words: DrawingWords): readonly Drawing[] {
  const dnssec = dnssecChain(evidence, words)
  const others = evidence.flatMap((one): readonly Drawing[] => {
    if (one.kind === 'certificate') return certificateChain(one)
    if (one.kind !== 'note') return []
    const roots = indentedTree(one.lines, words)
    return roots === null ? [] : [{ kind: 'tree', about: '', roots }]
  })
  return once([...dnssec, ...others]).slice(0, MOST)
}

/** Each address and port of a server mostly shows the same. */
function once(drawings: readonly Drawing[]): readonly Drawing[] {
  return [...new Map(drawings.map((drawing) => [JSON.stringify(drawing), drawing])).values()]
}
