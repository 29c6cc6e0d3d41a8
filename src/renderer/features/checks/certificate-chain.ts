import type { Evidence } from '../../../engine/checks/finding.ts'
import { type Drawing, knot, type TreeNode } from './tree-node.ts'

/** The chain that a server showed: who vouches stands above what is vouched for, the server's own certificate innermost. */
export function certificateChain({
  host,
  lines,
}: Extract<Evidence, { readonly kind: 'certificate' }>): readonly Drawing[] {
  const certificates: { label: string; details: string[] }[] = []
  for (const line of lines) {
    const subject = /^\[\d+\] (.*)$/s.exec(line)?.[1]
    if (subject !== undefined) certificates.push({ label: subject, details: [] })
    else if (line.startsWith('    ')) certificates.at(-1)?.details.push(line.trim())
  }
  const [leaf, ...above] = certificates
  if (leaf === undefined) return []
  const root = above.reduce<TreeNode>(
    (child, { label, details }) => knot(label, details, [child]),
    knot(leaf.label, leaf.details),
  )
  return [{ kind: 'certificates', about: host, roots: [root] }]
}
