import { Button, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { AppealFact } from '../../../../contract/ticket-shapes.ts'
import { TICKET_DRAFTING_TEXT } from '../../../../text/interface/ticket-drafting.ts'
import { FACT_NAMES } from '../../../../text/tickets/fact-names.ts'
import { useLocalize, useText } from '../../../language.ts'
import { useDrafting } from './drafting-store.ts'
import styles from './fact-field.module.css'

/** These are quoted or listed: they have several lines. */
const OF_LINES: ReadonlySet<AppealFact> = new Set(['refusal', 'checked', 'mended', 'addresses'])

/** As long as the main process takes a fact. */
const LONGEST = 10_000

interface Props {
  readonly fact: AppealFact
  readonly known: string
  /** Its place in the text is open. */
  readonly isOpen: boolean
  /** Another one each time that the user wants to type here; null: not now. */
  readonly wanted: object | null
}

/** A field for one fact. It goes into the text when the field is left, with Enter, or by the button; Enter does nothing else. */
export function FactField({ fact, known, isOpen, wanted }: Props) {
  const text = useText(TICKET_DRAFTING_TEXT).missing
  const localize = useLocalize()
  const choose = useDrafting((state) => state.choose)
  const [value, setValue] = useState(known)
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => setValue(known), [known])
  useEffect(() => {
    if (wanted !== null) input.current?.focus()
  }, [wanted])
  const put = () => {
    const { facts } = useDrafting.getState().choice
    const clean = value.trim()
    if (clean === (facts[fact] ?? (isOpen ? '' : known))) return
    const { [fact]: _before, ...others } = facts
    void choose({ facts: clean === '' ? others : { ...others, [fact]: clean } })
  }
  const field = {
    ref: input,
    id: `fact-${fact}`,
    label: localize(FACT_NAMES[fact]),
    maxLength: LONGEST,
    value,
    onBlur: put,
    'data-open': isOpen,
  }
  return (
    <div className={styles.field} data-open={isOpen}>
      {OF_LINES.has(fact) ? (
        <Textarea {...field} rows={4} onChange={({ currentTarget }) => setValue(currentTarget.value)} />
      ) : (
        <TextInput
          {...field}
          onChange={({ currentTarget }) => setValue(currentTarget.value)}
          onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && put()}
        />
      )}
      <Button
        size="xs"
        variant="default"
        aria-label={text.putFact(localize(FACT_NAMES[fact]))}
        disabled={value.trim() === ''}
        onClick={put}
      >
        {text.put}
      </Button>
    </div>
  )
}
