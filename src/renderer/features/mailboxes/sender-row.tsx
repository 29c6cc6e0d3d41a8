import { IconKeyOff, IconPencil, IconPlugConnected, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { SenderView } from '../../../contract/probe-shapes.ts'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import { ask } from '../../api.ts'
import badge from '../../components/badge.module.css'
import { useText } from '../../language.ts'
import { mailboxName, senderName } from './account-name.ts'
import styles from './account-row.module.css'
import { AccountRow } from './account-row.tsx'
import { ConfirmRemove } from './confirm-remove.tsx'
import { PinnedBadge } from './mailbox-row.tsx'
import { useMailboxes } from './mailboxes-store.ts'
import { inputOfSender } from './sender-draft.ts'
import { useSenderForm } from './sender-form-store.ts'
import { serverName } from './server-draft.ts'
import { TestResult } from './test-result.tsx'
import { useConnectionTest } from './use-connection-test.ts'

/** A sender in the list: its addresses, its way, and where its reports arrive. */
export function SenderRow({ view }: { readonly view: SenderView }) {
  const text = useText(MAILBOXES_TEXT)
  const [removing, setRemoving] = useState(false)
  const { state, run } = useConnectionTest()
  const { sender, hasSecret } = view
  const name = senderName(sender)
  return (
    <AccountRow
      name={name}
      about={useAbout(view)}
      badges={
        <>
          {isPinned(view) && <PinnedBadge />}
          {!hasSecret && (
            <span className={badge.badge} data-tone="you">
              <IconKeyOff size={14} stroke={1.8} aria-hidden />
              {text.noSecret}
            </span>
          )}
        </>
      }
      tools={[
        {
          label: text.test1(name),
          icon: IconPlugConnected,
          onClick: () => void run(() => ask('senders.test', { sender: inputOfSender(sender), secret: null })),
        },
        { label: text.edit(name), icon: IconPencil, onClick: () => useSenderForm.getState().edit(sender) },
        { label: text.remove(name), icon: IconTrash, onClick: () => setRemoving(true) },
      ]}
    >
      {isPinned(view) && (
        <div className={styles.below}>
          <p className={styles.quiet}>{text.pinnedMeans}</p>
        </div>
      )}
      <TestResult state={state} of="sender" />
      <ConfirmRemove
        opened={removing}
        words={{ ...text.confirmSender, title: text.confirmSender.title(name) }}
        remove={() => useMailboxes.getState().removeSender(sender.id)}
        onClose={() => setRemoving(false)}
      />
    </AccountRow>
  )
}

function useAbout({ sender }: SenderView): readonly string[] {
  const text = useText(MAILBOXES_TEXT)
  const mailboxes = useMailboxes((state) => state.mailboxes)
  const reports = mailboxes.find(({ mailbox }) => mailbox.id === sender.reportsMailbox)
  return [
    text.identities(sender.identities.length),
    text.via(serverName(sender.submission)),
    ...(sender.otherPath ? [text.otherPath(serverName(sender.otherPath))] : []),
    reports ? text.reportsTo(mailboxName(reports.mailbox)) : text.noReports,
  ]
}

function isPinned({ sender }: SenderView): boolean {
  return sender.submission.pinnedCertificate !== null || (sender.otherPath?.pinnedCertificate ?? null) !== null
}
