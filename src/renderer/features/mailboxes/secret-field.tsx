import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { MAIL_TROUBLE_TEXT } from '../../../text/mailboxes/troubles.ts'
import { useLocalize, useText } from '../../language.ts'
import { useLastsOnlyThisRun } from './keychain-notice.tsx'

interface Props {
  readonly id: string
  readonly label?: string
  readonly value: string
  /** One is kept already: empty means that one. */
  readonly kept: boolean
  readonly missing?: boolean
  /** Why the server did not take it. */
  readonly refused?: MailTroubleCode | null
  readonly onChange: (secret: string) => void
}

/** A field for a password. The value belongs to the form that shows it, and goes with that form. */
export function SecretField({ id, label, value, kept, missing = false, refused = null, onChange }: Props) {
  const text = useText(ACCOUNT_FORM_TEXT)
  const localize = useLocalize()
  const lastsOnlyThisRun = useLastsOnlyThisRun()
  const [visible, setVisible] = useState(false)
  return (
    <PasswordInput
      id={id}
      label={label ?? text.password}
      description={kept ? text.passwordKept : lastsOnlyThisRun && text.passwordThisRun}
      error={missing ? text.problem.password : refused && localize(MAIL_TROUBLE_TEXT[refused])}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
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
