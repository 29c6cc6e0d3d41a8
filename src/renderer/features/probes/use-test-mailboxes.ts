import { useMemo } from 'react'
import type { MailboxView, SenderView } from '../../../contract/probe-shapes.ts'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'

interface TestMailboxes {
  readonly mailboxes: readonly MailboxView[]
  readonly senders: readonly SenderView[]
  readonly loaded: boolean
  /** Whether there is somewhere to send to, and something to send through. */
  readonly ready: boolean
}

/** The mailboxes that probes can go to, and the senders that they can go through. */
export function useTestMailboxes(): TestMailboxes {
  const { mailboxes: all, senders, loaded } = useMailboxes()
  const mailboxes = useMemo(() => all.filter(({ mailbox }) => mailbox.role === 'test'), [all])
  return { mailboxes, senders, loaded, ready: mailboxes.length > 0 && senders.length > 0 }
}
