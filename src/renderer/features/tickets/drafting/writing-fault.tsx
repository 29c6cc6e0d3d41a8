import type { Fault } from '../../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { useText } from '../../../language.ts'
import styles from './writing.module.css'

interface Props {
  readonly fault: Fault | null
  /** What `not-found` means here. */
  readonly gone: string
  /** What `invalid-input` means here; left out: in the general words, with the detail. */
  readonly refused?: string
}

/** What the main process could not do, in a sentence. */
export function WritingFault({ fault, gone, refused }: Props) {
  const faults = useText(FAULT_TEXT)
  if (fault === null) return null
  const special = { 'not-found': gone, 'invalid-input': refused }
  const sentence = new Map(Object.entries(special)).get(fault.code) ?? faults[fault.code]
  return (
    <p className={styles.fault} role="alert">
      {sentence}
      {fault.code === 'invalid-input' && refused === undefined && <span className="quiet"> {fault.detail}</span>}
    </p>
  )
}
