import { useEffect } from 'react'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { useText } from '../../language.ts'
import styles from './message-fault.module.css'
import { useMessageCheck } from './message-store.ts'

/** Why a mail could not be checked, beside the button that should have done it. */
export function MessageFault() {
  const { fault, forgetFault } = useMessageCheck()
  const text = useText(CHECKS_TEXT).message
  const faults = useText(FAULT_TEXT)
  // What went wrong with one mail is not said beside another.
  useEffect(() => forgetFault, [forgetFault])
  if (fault === null) return null
  return (
    <p className={styles.fault} role="alert">
      {fault.code === 'invalid-input' ? text.noMail : faults[fault.code]}
    </p>
  )
}
