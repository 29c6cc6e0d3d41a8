import { Checkbox } from '@mantine/core'
import type { MailboxView } from '../../../contract/probe-shapes.ts'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import { useText } from '../../language.ts'
import styles from './mailbox-choice.module.css'
import { chosenMailboxes } from './send-store.ts'

interface Props {
  readonly mailboxes: readonly MailboxView[]
  /** Null: all that are not paused. */
  readonly chosen: readonly string[] | null
  readonly error: string | null
  readonly onChange: (chosen: readonly string[]) => void
}

/** To which of the mailboxes it goes; all at first. */
export function MailboxChoice({ mailboxes, chosen, error, onChange }: Props) {
  const text = useText(PROBE_SENDING_TEXT)
  const ids = chosenMailboxes(chosen, mailboxes)
  const all = mailboxes.filter(({ mailbox }) => !mailbox.paused).map(({ mailbox }) => mailbox.id)
  const isAll = all.length > 0 && all.every((id) => ids.includes(id))
  const toggle = (id: string) => onChange(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])
  return (
    <fieldset className={styles.group} aria-describedby={error === null ? undefined : 'mailboxes-error'}>
      <legend>{text.mailboxes}</legend>
      <Checkbox
        size="sm"
        label={`${text.all} · ${text.chosen(ids.length, mailboxes.length)}`}
        checked={isAll}
        indeterminate={!isAll && ids.length > 0}
        onChange={() => onChange(isAll ? [] : all)}
      />
      <ul className={styles.list}>
        {mailboxes.map(({ mailbox, familyName }) => (
          <li key={mailbox.id}>
            <Checkbox
              size="sm"
              label={mailbox.label || mailbox.address}
              description={[
                ...(mailbox.label === '' ? [] : [mailbox.address]),
                familyName,
                ...(mailbox.paused ? [text.paused] : []),
              ].join(' · ')}
              disabled={mailbox.paused}
              checked={ids.includes(mailbox.id)}
              onChange={() => toggle(mailbox.id)}
            />
          </li>
        ))}
      </ul>
      {error !== null && (
        <p id="mailboxes-error" className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
