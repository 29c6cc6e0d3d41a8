import { TICKET_NOTES_TEXT } from '../../../../text/interface/ticket-notes.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { useText } from '../../../language.ts'
import { NoteFields } from './note-fields.tsx'
import { useNote } from './note-store.ts'

/** A text to the recipient, to a postmaster or to an abuse desk. Opened by `useNote`. */
export function NoteDialog() {
  const text = useText(TICKET_NOTES_TEXT)
  const { opened, close } = useNote()
  return (
    <Dialog opened={opened} title={text.title} size="xl" onClose={close}>
      <NoteFields />
    </Dialog>
  )
}
