import type { Fault } from '../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { useText } from '../../language.ts'
import styles from './page.module.css'

/** What the main process could not do, in a sentence. */
export function FaultNote({ fault }: { readonly fault: Fault | null }) {
  const faults = useText(FAULT_TEXT)
  if (fault === null) return null
  return (
    <p className={styles.fault} role="alert">
      {faults[fault.code]}
    </p>
  )
}
