import type { ReactNode } from 'react'
import type { Mark } from '../../../engine/bounces/diagnosis.ts'
import type { TermId } from '../../../text/glossary.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { Term } from '../../components/term.tsx'
import { ShowInSource } from './show-in-source.tsx'

interface Props {
  readonly label: string
  /** Explains the label. */
  readonly term?: TermId
  /** Nothing is shown of a value that the input does not state. */
  readonly value: string | null
  /** Instead of the plain value. */
  readonly children?: ReactNode
  readonly copies?: boolean
  readonly mark?: { readonly diagnosis: number; readonly field: Mark['field'] }
}

/** One fact for experts: what it is, the value, and where in the source it stands. */
export function ExpertRow({ label, term, value, children, copies = false, mark }: Props) {
  if (value === null || value === '') return null
  return (
    <div>
      <dt>{term ? <Term id={term}>{label}</Term> : label}</dt>
      <dd>
        {children ?? <span className="mono">{value}</span>}
        {copies && <CopyButton value={value} what={label} />}
        {mark && <ShowInSource diagnosis={mark.diagnosis} field={mark.field} />}
      </dd>
    </div>
  )
}
