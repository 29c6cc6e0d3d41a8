import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { useText } from '../../language.ts'
import page from '../probes/page.module.css'
import { useNote } from './notes/note-store.ts'
import { useTicket } from './ticket-store.ts'

/** A note of one's own, which goes nowhere; and the way to a text for somebody else. */
export function AddNote({ id }: { readonly id: string }) {
  const text = useText(TICKET_VIEW_TEXT).note
  const say = useTicket((state) => state.say)
  const openLetter = useNote((state) => state.open)
  const [typed, setTyped] = useState('')
  const [keeping, setKeeping] = useState(false)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '' || keeping) return
    setKeeping(true)
    // What could not be kept stays in the field.
    if (await say({ type: 'noted', text: typed.trim() })) setTyped('')
    setKeeping(false)
  }
  return (
    <section className={`${page.section} no-print`} aria-labelledby="add-note">
      <h2 id="add-note">{text.title}</h2>
      <form className={page.section} onSubmit={(event) => void keep(event)}>
        <Textarea
          aria-label={text.label}
          placeholder={text.label}
          rows={3}
          resize="vertical"
          maxLength={100_000}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <div className={page.tools}>
          <Button type="submit" size="xs" variant="default" disabled={typed.trim() === ''} loading={keeping}>
            {text.save}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => openLetter('recipient', id)}>
            {text.letter}
          </Button>
        </div>
      </form>
    </section>
  )
}
