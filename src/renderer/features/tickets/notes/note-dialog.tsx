import { Modal } from '@mantine/core'
import { FRAME_TEXT } from '../../../../text/interface/frame.ts'
import { TICKET_NOTES_TEXT } from '../../../../text/interface/ticket-notes.ts'
import { useText } from '../../../language.ts'
import { NoteFields } from './note-fields.tsx'
import { useNote } from './note-store.ts'
import styles from './notes.module.css'

/** A text to the recipient, to a postmaster or to an abuse desk. Opened by `useNote`. */
export function NoteDialog() {
  const text = useText(TICKET_NOTES_TEXT)
  const frame = useText(FRAME_TEXT)
  const { opened, close } = useNote()
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={text.title}
      radius="lg"
      size="xl"
      classNames={{ title: styles.title ?? '' }}
      closeButtonProps={{ 'aria-label': frame.close }}
    >
      {opened && <NoteFields />}
    </Modal>
  )
}
