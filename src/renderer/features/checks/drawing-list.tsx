import type { Finding } from '../../../engine/checks/finding.ts'
import { CHECK_FINDING_TEXT } from '../../../text/interface/check-finding.ts'
import { useText } from '../../language.ts'
import { drawingsOf } from './drawings-of.ts'
import { TreeView } from './tree-view.tsx'

/** What of the evidence can be seen at a glance: chains and trees. */
export function DrawingList({ finding: { id, evidence } }: { readonly finding: Finding }) {
  const text = useText(CHECK_FINDING_TEXT).drawing
  return drawingsOf(evidence, text).map(({ kind, about, roots }, index) => {
    const tree = id.startsWith('spf-') ? text.spf : text.tree
    const label = kind === 'certificates' ? text.certificates(about) : kind === 'dnssec' ? text.dnssec : tree
    const key = `${index} ${label}`
    return <TreeView key={key} roots={roots} label={label} />
  })
}
