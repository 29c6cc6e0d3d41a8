import type { TreeNode } from './tree-node.ts'

/** As deep as anybody follows a drawing; what lies deeper stands beside it. */
const DEEPEST = 12

interface GrowingNode extends TreeNode {
  readonly children: GrowingNode[]
}

/** A tree out of lines that are set in by two spaces for each step down; null: nothing is set in. */
export function indentedTree(lines: readonly string[]): readonly TreeNode[] | null {
  if (!lines.some((line) => /^ {2,}\S/.test(line))) return null
  const roots: GrowingNode[] = []
  const path: GrowingNode[] = []
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const depth = Math.min(Math.floor((line.length - line.trimStart().length) / 2), path.length, DEEPEST)
    const node: GrowingNode = { label: line.trim(), details: [], outcome: null, children: [] }
    path.length = depth
    const siblings = path.at(-1)?.children ?? roots
    siblings.push(node)
    path.push(node)
  }
  return roots
}
