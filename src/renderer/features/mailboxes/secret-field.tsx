import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { useText } from '../../language.ts'

interface Props {
  readonly id: string
  readonly label?: string
  readonly value: string
  /** One is kept already: empty means that one. */
  readonly kept: boolean
  readonly error?: string | false
  readonly onChange: (secret: string) => void
}

/** A field for a password. The value belongs to the form that shows it, and goes with that form. */
export function SecretField({ id, label, value, kept, error = false, onChange }: Props) {
  const text = useText(ACCOUNT_FORM_TEXT)
  const [visible, setVisible] = useState(false)
  return (
    <PasswordInput
      id={id}
      label={label ?? text.password}
      description={kept && text.passwordKept}
      error={error}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{
        'aria-label': visible ? text.passwordHide : text.passwordShow,
        'aria-hidden': false,
        tabIndex: 0,
      }}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
