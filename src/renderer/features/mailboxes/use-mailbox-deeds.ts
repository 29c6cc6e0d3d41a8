import { useState } from 'react'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { mailboxName } from './account-name.ts'
import type { MailboxDraft, MailboxInput } from './mailbox-draft.ts'
import { useMailboxForm } from './mailbox-form-store.ts'
import { useMailboxes } from './mailboxes-store.ts'
import { useSenderForm } from './sender-form-store.ts'
import { told, useConnectionTest } from './use-connection-test.ts'

/** Where the password is typed. */
export const MAILBOX_SECRET = 'mailbox-password'

/** What the form of a mailbox can do. The password lives here, in the form that is shown, and goes with it. */
export function useMailboxDeeds() {
  const language = useLanguage()
  const [secret, setSecret] = useState('')
  const [tested, setTested] = useState<{ readonly draft: MailboxDraft | null; readonly secret: string } | null>(null)
  const { state, run } = useConnectionTest()
  const draft = useMailboxForm((form) => form.draft)
  const kept = useMailboxes(({ mailboxes }) =>
    mailboxes.some(
      ({ mailbox, hasSecret }) => mailbox.id === draft?.id && hasSecret && mailbox.authentication.kind === draft.signIn,
    ),
  )
  const given = draft?.signIn === 'password' && secret !== '' ? secret : null

  const test = async () => {
    const mailbox = readComplete(given !== null || kept)
    if (mailbox === null) return
    setTested({ draft: useMailboxForm.getState().draft, secret })
    const found = await run(() => ask('mailboxes.test', { mailbox, secret: given }))
    if (found?.trouble?.stage === 'login') document.getElementById(MAILBOX_SECRET)?.focus()
  }
  const save = async () => {
    if (readComplete(given !== null || kept) === null) return
    const mailbox = await useMailboxForm.getState().save(given)
    if (mailbox === null) return
    // Opened from the form of a sender: that is what it was for.
    if (mailbox.role === 'reports') useSenderForm.getState().change({ reportsMailbox: mailbox.id })
    await useMailboxes.getState().reload()
    await toast(ACCOUNT_FORM_TEXT[language].saved(mailboxName(mailbox)))
  }
  const result = state.state === 'done' ? state.test : null
  const isSame = tested?.draft === draft && tested.secret === secret
  return { secret, setSecret, kept, state, test, save, ...told(result, isSame) }
}

/** The mailbox that the form means, if there is anything to log in with. */
function readComplete(hasSecret: boolean): MailboxInput | null {
  const form = useMailboxForm.getState()
  const mailbox = form.read()
  if (mailbox === null || hasSecret) return mailbox
  const { kind } = mailbox.authentication
  if (kind === 'oauth' && form.signIn.state === 'authorized') return mailbox
  useMailboxForm.setState({ problem: kind === 'oauth' ? 'signIn' : 'password' })
  return null
}
