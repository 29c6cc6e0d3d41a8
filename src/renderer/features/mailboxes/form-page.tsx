import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Fault } from '../../../contract/shapes.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { useText } from '../../language.ts'
import styles from './form-page.module.css'

interface Props {
  readonly title: string
  readonly fault: Fault | null
  readonly onBack: () => void
  readonly children: ReactNode
}

/** What stands round the form of a mailbox or sender: its heading, the way back, what went wrong. */
export function FormPage({ title, fault, onBack, children }: Props) {
  const text = useText(ACCOUNT_FORM_TEXT)
  const faults = useText(FAULT_TEXT)
  return (
    <>
      <header className={styles.header}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={15} stroke={1.7} />}
          onClick={onBack}
        >
          {text.back}
        </Button>
        <h1 tabIndex={-1}>{title}</h1>
      </header>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {faults[fault.code]} {fault.code === 'invalid-input' && <span className="quiet">{fault.detail}</span>}
        </p>
      )}
      {children}
    </>
  )
}
