import { Button, TextInput } from '@mantine/core'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { useText } from '../../language.ts'
import styles from './address-step.module.css'

interface Props {
  readonly label: string
  readonly hint: string
  readonly address: string
  readonly busy: boolean
  readonly wrong: boolean
  readonly onChange: (address: string) => void
  readonly onContinue: () => void
  readonly onByHand: () => void
}

/** Where an account begins: its address, from which the rest is found out. */
export function AddressStep({ label, hint, address, busy, wrong, onChange, onContinue, onByHand }: Props) {
  const text = useText(ACCOUNT_FORM_TEXT)
  const field = useRef<HTMLInputElement>(null)
  // After the page has put the focus at its heading.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!busy) onContinue()
  }
  return (
    <form className={styles.step} noValidate onSubmit={submit}>
      <TextInput
        ref={field}
        size="md"
        label={label}
        description={hint}
        placeholder="name@example.org"
        error={wrong && text.problem.address}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={address}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {text.continue}
        </Button>
        <Button variant="subtle" onClick={onByHand}>
          {text.byHand}
        </Button>
        <p className={styles.busy} role="status">
          {busy && text.lookingUp}
        </p>
      </div>
    </form>
  )
}
