import type { Fault } from '../../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { useText } from '../../../language.ts'
import styles from './writing.module.css'

interface Props {
  readonly fault: Fault | null
  /** What `not-found` means here. */
  readonly gone: string
}

/** What the main process could not do, in a sentence. */
export function WritingFault({ fault, gone }: Props) {
  const faults = useText(FAULT_TEXT)
  if (fault === null) return null
  return (
    <p className={styles.fault} role="alert">
      {fault.code === 'not-found' ? gone : faults[fault.code]}
    </p>
  )
}
