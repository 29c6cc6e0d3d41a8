import './styles.ts'
import { useEffect, useRef } from 'react'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { useText } from '../../language.ts'
import { AccountsList } from './accounts-list.tsx'
import { MailboxForm } from './mailbox-form.tsx'
import { useMailboxForm } from './mailbox-form-store.ts'
import styles from './mailboxes-page.module.css'
import { useMailboxes } from './mailboxes-store.ts'
import { SenderForm } from './sender-form.tsx'
import { useSenderForm } from './sender-form-store.ts'

/** Test mailboxes and senders: the list, or the form of one of them. */
export function MailboxesPage() {
  const { fault, reload, loadKnowledge } = useMailboxes()
  const faults = useText(FAULT_TEXT)
  const mailbox = useMailboxForm((state) => state.draft?.id)
  const sender = useSenderForm((state) => state.draft?.id)
  useEffect(() => {
    void reload()
    void loadKnowledge()
  }, [reload, loadKnowledge])
  useFocusAtHeading(mailbox ?? sender ?? 'list')
  return (
    <div className={styles.page}>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {faults[fault.code]}
        </p>
      )}
      {mailbox ? <MailboxForm key={mailbox} /> : sender ? <SenderForm key={sender} /> : <AccountsList />}
    </div>
  )
}

/** A form that opens or closes is like another page: it begins with the focus at its heading. */
function useFocusAtHeading(shown: string): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [shown])
}
