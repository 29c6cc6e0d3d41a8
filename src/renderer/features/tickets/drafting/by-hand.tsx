import { useState } from 'react'
import type { TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SENDING_TEXT } from '../../../../text/interface/ticket-sending.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import { OpenMailProgram } from './open-mail-program.tsx'
import { SubmittedFields } from './submitted-fields.tsx'
import styles from './writing.module.css'

interface Props {
  readonly view: TicketView
  readonly to: string
  /** There is no other way. */
  readonly isOpen: boolean
}

/** The same mail with another mail program: to copy, or handed over to that program; then the user says that it went. */
export function ByHand({ view, to, isOpen }: Props) {
  const text = useText(TICKET_SENDING_TEXT).mail.byHand
  const words = useDrafting((state) => state.words)
  const [opened, setOpened] = useState(isOpen)
  return (
    <details
      className={styles.plain}
      open={opened || isOpen}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>{text.title}</summary>
      <div className={styles.column}>
        <p className={styles.hint}>{text.body}</p>
        <div className={styles.row}>
          <CopyButton value={to} what={text.copyTo} />
          <CopyButton value={words.subject} what={text.copySubject} />
          <CopyButton value={words.text} what={text.copyText} />
          <OpenMailProgram to={to.trim()} words={words} />
        </div>
        <SubmittedFields view={view} text={[words.subject, words.text].filter((part) => part !== '').join('\n\n')} />
      </div>
    </details>
  )
}
