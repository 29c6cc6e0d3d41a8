import { Button } from '@mantine/core'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import type { MailboxView } from '../../../contract/probe-shapes.ts'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useText } from '../../language.ts'
import { mailboxName } from './account-name.ts'
import styles from './accounts-list.module.css'
import { KeychainNotice } from './keychain-notice.tsx'
import { useMailboxForm } from './mailbox-form-store.ts'
import { MailboxRow } from './mailbox-row.tsx'
import { useMailboxes } from './mailboxes-store.ts'
import { useSenderForm } from './sender-form-store.ts'
import { SenderRow } from './sender-row.tsx'
import { needsUser } from './watch-badge.tsx'

/** All mailboxes and senders; those that need the user come first. */
export function AccountsList() {
  const text = useText(MAILBOXES_TEXT)
  const { mailboxes, senders, loaded } = useMailboxes()
  const addMailbox = () => useMailboxForm.getState().begin('test')
  const addSender = () => useSenderForm.getState().begin()
  const ofRole = (role: MailboxView['mailbox']['role']) =>
    sorted(mailboxes.filter(({ mailbox }) => mailbox.role === role))
  const [tests, reports] = [ofRole('test'), ofRole('reports')]
  return (
    <>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={styles.lead}>{text.lead}</p>
      </header>
      <KeychainNotice />
      <div className={styles.empty}>
        {loaded && tests.length === 0 && (
          <EmptyState {...text.empty} action={text.addMailbox} onAction={addMailbox}>
            <p>{text.empty.example}</p>
          </EmptyState>
        )}
        {loaded && senders.length === 0 && (
          <EmptyState {...text.noSenders} action={text.addSender} onAction={addSender} />
        )}
      </div>
      {tests.length > 0 && (
        <Group
          title={text.test}
          about={text.count(tests.length, tests.filter(needsUser).length)}
          add={text.addMailbox}
          onAdd={addMailbox}
        >
          {tests.map((view) => (
            <MailboxRow key={view.mailbox.id} view={view} />
          ))}
        </Group>
      )}
      {senders.length > 0 && (
        <Group title={text.senders} add={text.addSender} onAdd={addSender}>
          {senders.map((view) => (
            <SenderRow key={view.sender.id} view={view} />
          ))}
        </Group>
      )}
      {reports.length > 0 && (
        <Group title={text.reports}>
          {reports.map((view) => (
            <MailboxRow key={view.mailbox.id} view={view} />
          ))}
        </Group>
      )}
      <p className={styles.private}>
        <IconLock size={14} stroke={1.8} aria-hidden />
        {text.private}
      </p>
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly about?: string
  readonly add?: string
  readonly onAdd?: () => void
  readonly children: ReactNode
}

function Group({ title, about, add, onAdd, children }: GroupProps) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {about && <p>{about}</p>}
        {add && (
          <Button size="xs" variant="light" leftSection={<IconPlus size={15} stroke={1.8} />} onClick={onAdd}>
            {add}
          </Button>
        )}
      </div>
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}

function sorted(views: readonly MailboxView[]): readonly MailboxView[] {
  const key = (view: MailboxView) => `${needsUser(view) ? 0 : 1} ${view.familyName} ${mailboxName(view.mailbox)}`
  return views.toSorted((one, other) => key(one).localeCompare(key(other)))
}
