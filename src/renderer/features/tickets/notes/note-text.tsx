import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { NoteView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_NOTES_TEXT } from '../../../../text/interface/ticket-notes.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { useText } from '../../../language.ts'
import { MarkedText } from '../drafting/marked-text.tsx'
import { OpenMailProgram } from '../drafting/open-mail-program.tsx'
import { openPlaces } from '../drafting/open-places.ts'
import styles from './notes.module.css'

/** The text, to be changed at will and copied. A new one replaces what was changed. */
export function NoteText({ note }: { readonly note: NoteView }) {
  const text = useText(TICKET_NOTES_TEXT)
  const [words, setWords] = useState({ subject: note.subject, text: note.text })
  useEffect(() => setWords({ subject: note.subject, text: note.text }), [note])
  const open = openPlaces(words)
  return (
    <>
      <p className={styles.row}>
        {text.to}: {note.to === null ? text.toUnknown : <CopyChip value={note.to} what={text.copyTo} />}
      </p>
      <div className={styles.copied}>
        <TextInput
          label={text.subject}
          value={words.subject}
          onChange={({ currentTarget: { value } }) => setWords({ ...words, subject: value })}
        />
        <CopyButton value={words.subject} what={text.copySubject} />
      </div>
      <div className={styles.copied}>
        <MarkedText
          id="note-text"
          label={text.text}
          maxLength={100_000}
          value={words.text}
          onChange={(changed) => setWords({ ...words, text: changed })}
        />
        <CopyButton value={words.text} what={text.copyText} />
      </div>
      <p className={styles.open} role="status">
        {open.length > 0 && text.open(open.length)}
      </p>
      <div>{note.to !== null && <OpenMailProgram to={note.to} words={words} />}</div>
    </>
  )
}
