import { useState } from 'react'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { ask } from '../../api.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage } from '../../language.ts'
import { senderName } from './account-name.ts'
import { useMailboxes } from './mailboxes-store.ts'
import type { SenderDraft, SenderInput } from './sender-draft.ts'
import { useSenderForm } from './sender-form-store.ts'
import { told, useConnectionTest } from './use-connection-test.ts'

/** Where the password is typed. */
export const SENDER_SECRET = 'sender-password'

/** What the form of a sender can do. The password lives here, in the form that is shown, and goes with it. */
export function useSenderDeeds() {
  const language = useLanguage()
  const [secret, setSecret] = useState('')
  const [tested, setTested] = useState<{ readonly draft: SenderDraft | null; readonly secret: string } | null>(null)
  const { state, run } = useConnectionTest()
  const draft = useSenderForm((form) => form.draft)
  const kept = useMailboxes(({ senders }) =>
    senders.some(({ sender, hasSecret }) => sender.id === draft?.id && hasSecret),
  )
  const given = draft?.authentication.kind === 'password' && secret !== '' ? secret : null

  const test = async () => {
    const sender = readComplete(given !== null || kept)
    if (sender === null) return
    setTested({ draft: useSenderForm.getState().draft, secret })
    const found = await run(() => ask('senders.test', { sender, secret: given }))
    if (found?.trouble?.stage === 'login') document.getElementById(SENDER_SECRET)?.focus()
  }
  const save = async () => {
    if (readComplete(given !== null || kept) === null) return
    const sender = await useSenderForm.getState().save(given)
    if (sender === null) return
    await useMailboxes.getState().reload()
    await toast(ACCOUNT_FORM_TEXT[language].saved(senderName(sender)))
  }
  const result = state.state === 'done' ? state.test : null
  const isSame = tested?.draft === draft && tested.secret === secret
  return { secret, setSecret, kept, state, test, save, ...told(result, isSame) }
}

/** The sender that the form means, if there is anything to log in with. */
function readComplete(hasSecret: boolean): SenderInput | null {
  const sender = useSenderForm.getState().read()
  if (sender === null || hasSecret) return sender
  useSenderForm.setState({ problem: 'password' })
  return null
}
