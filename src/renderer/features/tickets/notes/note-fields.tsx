import { NativeSelect, Radio } from '@mantine/core'
import { useState } from 'react'
import type { AppealFact, LetterLanguage, NoteKind, NoteView } from '../../../../contract/ticket-shapes.ts'
import { TICKET_NOTES_TEXT } from '../../../../text/interface/ticket-notes.ts'
import { LETTER_LANGUAGE_TEXT } from '../../../../text/tickets/answer-kinds.ts'
import { useLanguage } from '../../../language.ts'
import { WritingFault } from '../drafting/writing-fault.tsx'
import { useNote } from './note-store.ts'
import { NoteText } from './note-text.tsx'
import styles from './notes.module.css'
import { OpenFact } from './open-fact.tsx'
import { useWrittenNote } from './use-written-note.ts'

const KINDS: readonly NoteKind[] = ['recipient', 'postmaster', 'abuse']

/** Which text, in which language, with which facts; and the text itself, to be copied. */
export function NoteFields() {
  const { kind: first, ticket } = useNote()
  const [kind, setKind] = useState(first)
  const [language, setLanguage] = useState<LetterLanguage | null>(null)
  const [facts, setFacts] = useState<Readonly<Partial<Record<AppealFact, string>>>>({})
  const text = TICKET_NOTES_TEXT[useLanguage()]
  const { note, fault } = useWrittenNote(kind, ticket, language, facts)
  const put = (fact: AppealFact, value: string) => {
    const { [fact]: _before, ...others } = facts
    setFacts(value === '' ? others : { ...others, [fact]: value })
  }
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{text.hint}</p>
      <KindChoice kind={kind} onChange={setKind} />
      <WritingFault fault={fault} gone={text.gone} />
      {note === null && fault === null && <p className={styles.hint}>{text.reading}</p>}
      {note !== null && (
        <>
          <LanguageChoice note={note} onChange={setLanguage} />
          <OpenFacts note={note} facts={facts} onPut={put} />
          <NoteText note={note} />
        </>
      )}
    </div>
  )
}

function KindChoice({ kind, onChange }: { readonly kind: NoteKind; readonly onChange: (kind: NoteKind) => void }) {
  const text = TICKET_NOTES_TEXT[useLanguage()]
  return (
    // The values are those of the radios below.
    <Radio.Group label={text.kinds} value={kind} onChange={(chosen) => onChange(chosen as NoteKind)}>
      <div className={styles.choices}>
        {KINDS.map((one) => (
          <Radio key={one} value={one} label={text.kind[one].name} description={text.kind[one].hint} />
        ))}
      </div>
    </Radio.Group>
  )
}

interface LanguageProps {
  readonly note: NoteView
  readonly onChange: (language: LetterLanguage) => void
}

function LanguageChoice({ note, onChange }: LanguageProps) {
  const language = useLanguage()
  return (
    <NativeSelect
      className={styles.short ?? ''}
      label={TICKET_NOTES_TEXT[language].language}
      value={note.language}
      data={note.languages.map((value) => ({ value, label: LETTER_LANGUAGE_TEXT[value][language] }))}
      // The values are those of the list above.
      onChange={({ currentTarget: { value } }) => onChange(value as LetterLanguage)}
    />
  )
}

interface FactsProps {
  readonly note: NoteView
  readonly facts: Readonly<Partial<Record<AppealFact, string>>>
  readonly onPut: (fact: AppealFact, value: string) => void
}

/** Those that were typed stay, so that nothing moves under the pointer. */
function OpenFacts({ note, facts, onPut }: FactsProps) {
  const text = TICKET_NOTES_TEXT[useLanguage()]
  const wanted = [...new Set([...Object.keys(facts), ...note.open])]
  if (wanted.length === 0) return null
  return (
    <fieldset className={styles.facts}>
      <legend>{text.missing}</legend>
      {wanted.map((fact) => (
        <OpenFact key={fact} fact={fact} onPut={onPut} />
      ))}
    </fieldset>
  )
}
