import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { useText } from '../../language.ts'
import { useProgrammes } from './programmes-store.ts'

/** What is typed is kept after such a pause, and always when the field is left or goes. */
const PAUSE_MS = 800
const LONGEST = 10_000

interface Props {
  readonly id: string
  readonly name: string
  readonly note: string
}

/** The user's own words on a programme; kept as they are typed. */
export function ProgrammeNote({ id, name, note }: Props) {
  const text = useText(PROGRAMMES_TEXT)
  const [typed, setTyped] = useState(note)
  const { type, save } = useSaving(id)
  return (
    <Textarea
      label={text.note}
      aria-label={`${text.note}: ${name}`}
      placeholder={text.notePlaceholder}
      rows={3}
      maxLength={LONGEST}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        type(currentTarget.value)
      }}
      onBlur={save}
    />
  )
}

function useSaving(id: string) {
  const unsaved = useRef<{ readonly note: string; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  const [{ type, save }] = useState(() => {
    const save = () => {
      if (unsaved.current === null) return
      const { note, timer } = unsaved.current
      clearTimeout(timer)
      unsaved.current = null
      void useProgrammes.getState().keep(id, { note })
    }
    const type = (note: string) => {
      if (unsaved.current !== null) clearTimeout(unsaved.current.timer)
      unsaved.current = { note, timer: setTimeout(save, PAUSE_MS) }
    }
    return { type, save }
  })
  useEffect(() => save, [save])
  return { type, save }
}
