import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { SetupValues } from '../../../../contract/setup-shapes.ts'
import { SETUP_PANELS_TEXT } from '../../../../text/interface/setup-panels.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useText } from '../../../language.ts'
import { useMailboxForm } from '../../mailboxes/mailbox-form-store.ts'
import { useMailboxes } from '../../mailboxes/mailboxes-store.ts'
import { useSending } from '../../probes/send-store.ts'
import { useTestMailboxes } from '../../probes/use-test-mailboxes.ts'
import type { StepPanelProps } from '../step-panels.ts'
import { ToCopy } from '../to-copy.tsx'
import { addServerAsSender, senderOf } from './first-sender.ts'
import styles from './panel.module.css'

/** The way to the first mail: the server as a sender, a test mailbox, and the probe between them. */
export function FirstProbePanel({ view }: StepPanelProps) {
  const text = useText(SETUP_PANELS_TEXT).probe
  const reload = useMailboxes((state) => state.reload)
  useEffect(() => void reload(), [reload])
  const { values, choices } = view.setup
  return (
    <section className={styles.card}>
      <h2>{text.title}</h2>
      {choices.role === 'sendOnly' && <OnTheServer values={values} />}
      <ul className={styles.rows}>
        <SenderRow view={view} />
        <MailboxRow />
        <SendRow values={values} />
      </ul>
    </section>
  )
}

function SenderRow({ view }: Pick<StepPanelProps, 'view'>) {
  const text = useText(SETUP_PANELS_TEXT).probe
  const senders = useMailboxes((state) => state.senders)
  const there = senderOf(senders, view.setup.values.domain)
  return (
    <li>
      <div>
        <h3>{text.sender}</h3>
        <p className={styles.words}>
          {there === null ? text.noSender(view.setup.values.domain) : text.senderThere(plainLine(there.from))}
        </p>
      </div>
      {there === null && (
        <Button variant="default" onClick={() => addServerAsSender(view)}>
          {text.addSender}
        </Button>
      )}
    </li>
  )
}

function MailboxRow() {
  const text = useText(SETUP_PANELS_TEXT).probe
  const { mailboxes } = useTestMailboxes()
  const go = useNavigation((state) => state.go)
  const add = () => {
    useMailboxForm.getState().begin('test')
    go('probes', 'mailboxes')
  }
  return (
    <li>
      <div>
        <h3>{text.mailboxTitle}</h3>
        <p className={styles.words}>{mailboxes.length === 0 ? text.noMailbox : text.mailboxes(mailboxes.length)}</p>
      </div>
      <Button variant="default" onClick={add}>
        {text.addMailbox}
      </Button>
    </li>
  )
}

function SendRow({ values }: { readonly values: SetupValues }) {
  const text = useText(SETUP_PANELS_TEXT).probe
  const senders = useMailboxes((state) => state.senders)
  const { mailboxes } = useTestMailboxes()
  const go = useNavigation((state) => state.go)
  const there = senderOf(senders, values.domain)
  const send = () => {
    if (there === null) return
    useSending.getState().back()
    useSending.getState().change({ sender: there.id, from: there.from })
    go('probes', 'send')
  }
  return (
    <li>
      <div>
        <h3>{text.sendTitle}</h3>
        <p className={styles.words}>{text.sendHint}</p>
      </div>
      <div className={styles.buttons}>
        <Button disabled={there === null || mailboxes.length === 0} onClick={send}>
          {text.send}
        </Button>
        <Button variant="default" onClick={() => go('probes', 'history')}>
          {text.probes}
        </Button>
      </div>
    </li>
  )
}

function OnTheServer({ values }: { readonly values: SetupValues }) {
  const text = useText(SETUP_PANELS_TEXT).probe
  const from = values.postmaster || `postmaster@${values.domain}`
  const command = `printf 'From: ${from}\\nTo: anna@example.net\\nSubject: First mail\\n\\nHello.\\n' | sendmail -f ${from} anna@example.net`
  return (
    <div className={styles.part}>
      <p className={styles.words}>{text.sendOnly}</p>
      <ToCopy value={command} what={text.sendOnlyCopy} />
    </div>
  )
}
