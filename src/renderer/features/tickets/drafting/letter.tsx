import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { Confirm } from '../../../components/confirm.tsx'
import { CopyButton } from '../../../components/copy-button.tsx'
import { useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './letter.module.css'
import { MarkedText } from './marked-text.tsx'
import { openPlaces, piecesOf } from './open-places.ts'
import { PrivateLeaks } from './private-leaks.tsx'
import writing from './writing.module.css'

/** As long as the main process takes them. */
const LONGEST_SUBJECT = 300
const LONGEST_TEXT = 100_000

interface Props {
  readonly view: TicketView
  readonly draft: DraftView
  /** A mail has a subject. */
  readonly isMail: boolean
}

/** Subject and text, to be changed at will; each open place is marked. */
export function Letter({ view, draft, isMail }: Props) {
  const text = useText(TICKET_DRAFTING_TEXT).letter
  const { words, write } = useDrafting()
  const open = openPlaces(words)
  return (
    <section className={writing.card} aria-labelledby="writing-letter">
      <div className={styles.head}>
        <h2 id="writing-letter">{text.title}</h2>
        <Keeping />
        <CopyButton value={words.text} what={text.text} />
      </div>
      {draft.text === '' && <p className={writing.hint}>{text.empty}</p>}
      {(isMail || words.subject !== '') && (
        <TextInput
          label={text.subject}
          maxLength={LONGEST_SUBJECT}
          data-open={piecesOf(words.subject).some((piece) => piece.open !== null)}
          classNames={{ input: styles.subject ?? '' }}
          value={words.subject}
          onChange={({ currentTarget }) => write({ subject: currentTarget.value })}
        />
      )}
      <MarkedText
        id="writing-text"
        label={text.text}
        maxLength={LONGEST_TEXT}
        value={words.text}
        onChange={(changed) => write({ text: changed })}
      />
      <p className={styles.open} role="status">
        {open.length > 0 && text.open(open.length)}
      </p>
      <OwnWords />
      <PrivateLeaks evidence={view.evidence} />
    </section>
  )
}

/** Whether the draft is kept. */
function Keeping() {
  const text = useText(TICKET_DRAFTING_TEXT).letter
  const keeping = useDrafting((state) => state.keeping)
  const words = { nothing: '', waiting: text.keeping, kept: text.kept, failed: text.notKept }
  return (
    <span className={styles.keeping} data-failed={keeping === 'failed'}>
      {words[keeping]}
    </span>
  )
}

/** That the text no longer follows the ticks, and the way back, which asks first. */
function OwnWords() {
  const text = useText(TICKET_DRAFTING_TEXT).letter
  const { isOwn, draft, writeAnew } = useDrafting()
  const [asked, setAsked] = useState(false)
  if (!isOwn || draft === null) return null
  return (
    <div className={styles.own}>
      <p className={writing.hint}>{text.own}</p>
      {draft.text !== '' && (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
          {text.anew}
        </Button>
      )}
      <Confirm
        opened={asked}
        title={text.anewTitle}
        body={text.anewBody}
        yes={text.anewYes}
        onYes={() => {
          setAsked(false)
          writeAnew()
        }}
        onClose={() => setAsked(false)}
      />
    </div>
  )
}
