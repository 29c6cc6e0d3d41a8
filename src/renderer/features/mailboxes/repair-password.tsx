import { Button } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { MailboxView } from '../../../contract/probe-shapes.ts'
import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { mailboxName } from './account-name.ts'
import styles from './account-row.module.css'
import { inputOfMailbox } from './mailbox-draft.ts'
import { useMailboxes } from './mailboxes-store.ts'
import { SecretField } from './secret-field.tsx'
import { TestResult } from './test-result.tsx'
import { useConnectionTest } from './use-connection-test.ts'

const BY_PASSWORD: readonly MailTroubleCode[] = ['login-refused', 'login-needs-app-password', 'secret-missing']

/** Whether another password is all that is missing. */
export function wantsPassword({ mailbox, watch, hasSecret }: MailboxView): boolean {
  if (mailbox.authentication.kind !== 'password') return false
  return watch.state === 'stopped' ? BY_PASSWORD.includes(watch.trouble.code) : !hasSecret
}

/** A wrong or missing password is repaired where it is seen: tried first, and kept only when it works. */
export function RepairPassword({ view: { mailbox } }: { readonly view: MailboxView }) {
  const language = useLanguage()
  const text = MAILBOXES_TEXT[language].repair
  const [secret, setSecret] = useState('')
  const { state, run } = useConnectionTest()
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (secret === '') return
    const input = inputOfMailbox(mailbox)
    const test = await run(() => ask('mailboxes.test', { mailbox: input, secret }))
    if (!test?.ok) return
    const reply = await ask('mailboxes.save', { mailbox: input, secret })
    if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
    setSecret('')
    await useMailboxes.getState().reload()
    await toast(text.repaired)
  }
  return (
    <>
      <form className={styles.repair} onSubmit={(event) => void submit(event)}>
        <SecretField
          id={`password-${mailbox.id}`}
          label={text.label(mailboxName(mailbox))}
          value={secret}
          kept={false}
          onChange={setSecret}
        />
        <Button type="submit" loading={state.state === 'testing'}>
          {text.action}
        </Button>
      </form>
      <TestResult state={state} of="mailbox" />
    </>
  )
}
