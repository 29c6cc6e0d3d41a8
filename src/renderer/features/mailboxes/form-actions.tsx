import { Button } from '@mantine/core'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { useText } from '../../language.ts'
import styles from './form-actions.module.css'

interface Props {
  readonly testing: boolean
  readonly tested: boolean
  /** What the form says now was tested, and everything worked. */
  readonly works: boolean
  readonly onTest: () => void
  readonly onSave: () => void
  readonly onDiscard: () => void
}

/** Test, save, discard. The button that comes next is the filled one. */
export function FormActions({ testing, tested, works, onTest, onSave, onDiscard }: Props) {
  const text = useText(ACCOUNT_FORM_TEXT)
  return (
    <div className={styles.actions}>
      <Button type="submit" variant={works ? 'default' : 'filled'} loading={testing} onClick={onTest}>
        {tested ? text.test.again : text.test.run}
      </Button>
      <Button variant={works ? 'filled' : 'default'} onClick={onSave}>
        {works ? text.save : text.saveUntested}
      </Button>
      <Button variant="subtle" onClick={onDiscard}>
        {text.cancel}
      </Button>
    </div>
  )
}
