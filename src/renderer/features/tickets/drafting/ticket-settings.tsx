import './styles.ts'
import { Button, Checkbox, Switch } from '@mantine/core'
import { useEffect } from 'react'
import type { TicketSettings } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SETTINGS_TEXT } from '../../../../text/interface/ticket-settings.ts'
import { useNavigation } from '../../../frame/navigation-store.ts'
import { useText } from '../../../language.ts'
import { useMailboxes } from '../../mailboxes/mailboxes-store.ts'
import { mailboxName } from '../../probes/mailbox-name.ts'
import { ProfileForm } from './profile-form.tsx'
import { useTicketSettings } from './ticket-settings-store.ts'
import styles from './writing.module.css'
import { WritingFault } from './writing-fault.tsx'

/** What is said once for all requests: who asks, where answers are looked for, reminders. */
export function TicketSettingsPage() {
  const text = useText(TICKET_SETTINGS_TEXT)
  const { profile, settings, fault, load } = useTicketSettings()
  useEffect(() => void load(), [load])
  return (
    <div className={styles.page}>
      <header className={styles.words}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p className={styles.lead}>{text.lead}</p>
      </header>
      <WritingFault fault={fault} gone={text.gone} />
      {profile !== null && <ProfileForm profile={profile} />}
      {settings !== null && <AnswerMailboxes settings={settings} />}
      {settings !== null && <Reminders settings={settings} />}
    </div>
  )
}

function AnswerMailboxes({ settings }: { readonly settings: TicketSettings }) {
  const text = useText(TICKET_SETTINGS_TEXT).mailboxes
  const { mailboxes, loaded, reload } = useMailboxes()
  const write = useTicketSettings((state) => state.write)
  const go = useNavigation((state) => state.go)
  useEffect(() => void reload(), [reload])
  const chosen = settings.answerMailboxes
  return (
    <section className={styles.card} aria-labelledby="answer-mailboxes">
      <h2 id="answer-mailboxes">{text.title}</h2>
      <p className={styles.hint}>{text.hint}</p>
      {loaded && mailboxes.length === 0 && <p>{text.none}</p>}
      {mailboxes.map(({ mailbox }) => (
        <Checkbox
          key={mailbox.id}
          label={mailboxName(mailbox)}
          description={mailbox.paused && text.paused}
          checked={chosen.includes(mailbox.id)}
          onChange={({ currentTarget: { checked } }) =>
            void write({
              answerMailboxes: checked ? [...chosen, mailbox.id] : chosen.filter((id) => id !== mailbox.id),
            })
          }
        />
      ))}
      <div>
        <Button size="xs" variant="default" onClick={() => go('probes', 'mailboxes')}>
          {text.add}
        </Button>
      </div>
    </section>
  )
}

function Reminders({ settings }: { readonly settings: TicketSettings }) {
  const text = useText(TICKET_SETTINGS_TEXT).reminders
  const write = useTicketSettings((state) => state.write)
  return (
    <section className={styles.card} aria-labelledby="ticket-reminders">
      <h2 id="ticket-reminders">{text.title}</h2>
      <Switch
        label={text.label}
        checked={settings.reminders}
        onChange={({ currentTarget: { checked } }) => void write({ reminders: checked })}
      />
      <p className={styles.hint}>{text.hint}</p>
    </section>
  )
}
