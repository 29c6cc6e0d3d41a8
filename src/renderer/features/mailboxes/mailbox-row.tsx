import { Button } from '@mantine/core'
import { IconPencil, IconPin, IconPlayerPause, IconPlayerPlay, IconPlugConnected, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { MailboxView } from '../../../contract/probe-shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import { ask } from '../../api.ts'
import badge from '../../components/badge.module.css'
import { Explained } from '../../components/term.tsx'
import { formatTime } from '../../format.ts'
import { toast } from '../../frame/toast.ts'
import { useLanguage, useText } from '../../language.ts'
import { mailboxName } from './account-name.ts'
import styles from './account-row.module.css'
import { AccountRow } from './account-row.tsx'
import { ConfirmRemove } from './confirm-remove.tsx'
import { inputOfMailbox } from './mailbox-draft.ts'
import { useMailboxForm } from './mailbox-form-store.ts'
import { useMailboxes } from './mailboxes-store.ts'
import { RepairPassword, wantsPassword } from './repair-password.tsx'
import { serverName } from './server-draft.ts'
import { TestResult } from './test-result.tsx'
import { TroubleNote } from './trouble-note.tsx'
import { useConnectionTest } from './use-connection-test.ts'
import { needsUser, WatchBadge } from './watch-badge.tsx'

/** A mailbox in the list, with what is wrong with it and its repair. */
export function MailboxRow({ view }: { readonly view: MailboxView }) {
  const text = useText(MAILBOXES_TEXT)
  const [removing, setRemoving] = useState(false)
  const { state, run } = useConnectionTest()
  const { edit } = useMailboxForm.getState()
  const pause = usePause(view)
  const { mailbox, familyName } = view
  const name = mailboxName(mailbox)
  const { paused } = mailbox
  return (
    <AccountRow
      name={name}
      about={[
        ...(name === mailbox.address ? [] : [mailbox.address]),
        ...(mailbox.address.endsWith(`@${familyName}`) ? [] : [familyName]),
        serverName(mailbox.imap),
      ]}
      badges={<Badges view={view} />}
      tools={[
        {
          label: text.test1(name),
          icon: IconPlugConnected,
          onClick: () => void run(() => ask('mailboxes.test', { mailbox: inputOfMailbox(mailbox), secret: null })),
        },
        {
          label: paused ? text.resume(name) : text.pause(name),
          icon: paused ? IconPlayerPlay : IconPlayerPause,
          onClick: () => void pause(),
        },
        { label: text.edit(name), icon: IconPencil, onClick: () => edit(mailbox) },
        { label: text.remove(name), icon: IconTrash, onClick: () => setRemoving(true) },
      ]}
    >
      <Below view={view} />
      <TestResult state={state} of="mailbox" />
      <ConfirmRemove
        opened={removing}
        words={{ ...text.confirmMailbox, title: text.confirmMailbox.title(name) }}
        remove={() => useMailboxes.getState().removeMailbox(mailbox.id)}
        onClose={() => setRemoving(false)}
      />
    </AccountRow>
  )
}

function Badges({ view }: { readonly view: MailboxView }) {
  const text = useText(MAILBOXES_TEXT)
  const { mailbox } = view
  return (
    <>
      {mailbox.imap.pinnedCertificate !== null && <PinnedBadge />}
      {mailbox.role === 'test' && (
        <span className={badge.badge}>
          <Explained by={text.contactMeans[mailbox.contact]}>{text.contact[mailbox.contact]}</Explained>
        </span>
      )}
      <WatchBadge view={view} />
    </>
  )
}

/** That an exception is made for a certificate; it stands wherever the account is shown. */
export function PinnedBadge() {
  const text = useText(MAILBOXES_TEXT)
  return (
    <span className={badge.badge} data-tone="you">
      <IconPin size={14} stroke={1.8} aria-hidden />
      {text.pinned}
    </span>
  )
}

/** What has to be said of it, and what can be done about it here. */
function Below({ view }: { readonly view: MailboxView }) {
  const text = useText(MAILBOXES_TEXT)
  const language = useLanguage()
  const { mailbox, watch } = view
  const trouble = watch.state === 'waiting' || watch.state === 'stopped' ? watch.trouble : null
  const isPinned = mailbox.imap.pinnedCertificate !== null
  if (mailbox.paused || (trouble === null && !isPinned && !needsUser(view))) return null
  return (
    <div className={styles.below}>
      {trouble && <TroubleNote trouble={trouble} />}
      {watch.state === 'waiting' && (
        <p className={styles.quiet}>{text.watch.nextTry(formatTime(watch.nextTryAt, language))}</p>
      )}
      {wantsPassword(view) ? <RepairPassword view={view} /> : needsUser(view) && <RepairElsewhere view={view} />}
      {isPinned && <p className={styles.quiet}>{text.pinnedMeans}</p>}
    </div>
  )
}

function RepairElsewhere({ view: { mailbox } }: { readonly view: MailboxView }) {
  const text = useText(MAILBOXES_TEXT)
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={`${text.repair.again} ${mailboxName(mailbox)}`}
      onClick={() => useMailboxForm.getState().edit(mailbox)}
    >
      {text.repair.again}
    </Button>
  )
}

/** Pauses, or watches again, and says so. */
function usePause({ mailbox }: MailboxView) {
  const language = useLanguage()
  return async () => {
    const paused = !mailbox.paused
    const reply = await ask('mailboxes.save', { mailbox: { ...inputOfMailbox(mailbox), paused }, secret: null })
    if (!reply.ok) return toast(FAULT_TEXT[language][reply.fault.code], 'failed')
    await useMailboxes.getState().reload()
    await toast(paused ? MAILBOXES_TEXT[language].nowPaused : MAILBOXES_TEXT[language].resumed)
  }
}
