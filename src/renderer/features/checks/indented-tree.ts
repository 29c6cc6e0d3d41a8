import type { CHECK_FINDING_TEXT } from '../../../text/interface/check-finding.ts'
import type { TreeNode } from './tree-node.ts'

export type DrawingWords = (typeof CHECK_FINDING_TEXT)['en']['drawing']

/** As deep as anybody follows a drawing; what lies deeper stands beside it. */
const DEEPEST = 12

interface GrowingNode extends TreeNode {
  readonly children: GrowingNode[]
}

/** A tree out of lines that are set in by two spaces for each step down; null: nothing is, or only a pointer at a letter. */
export function indentedTree(lines: readonly string[], words: DrawingWords): readonly TreeNode[] | null {
  if (!lines.some((line) => /^ {2,}\S/.test(line)) || lines.some((line) => /^ *\^+$/.test(line))) return null
  const roots: GrowingNode[] = []
  const path: GrowingNode[] = []
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const depth = Math.min(Math.floor((line.length - line.trimStart().length) / 2), path.length, DEEPEST)
    const node: GrowingNode = { ...readKnot(line.trim(), words), children: [] }
    path.length = depth
    const siblings = path.at(-1)?.children ?? roots
    siblings.push(node)
    path.push(node)
  }
  return roots
}

/** `include:a.example  [2]  (loop)  ** match`: what it costs and what became of it stand behind two spaces each. */
function readKnot(line: string, words: DrawingWords): Omit<TreeNode, 'children'> {
  const [label = '', ...marks] = line.split(/ {2,}/)
  const details = marks.map((mark) => describeMark(mark, words))
  return { label, details, decides: marks.some((mark) => mark.startsWith('** ')) }
}

function describeMark(mark: string, words: DrawingWords): string {
  const lookups = /^\[(\d+)\]$/.exec(mark)?.[1]
  if (lookups !== undefined) return words.lookups(Number(lookups))
  if (mark === '(loop)') return words.loop
  const [, decided, term = ''] = /^(\*\* )?(\w+)$/.exec(mark) ?? []
  const said = Object.entries(words.term).find(([name]) => name === term)?.[1]
  if (said === undefined) return mark
  return decided === undefined ? said : `${said}, ${words.decided}`
}
