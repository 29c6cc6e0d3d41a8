import { Button, FileButton } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { TICKET_ANSWERS_TEXT } from '../../../../text/interface/ticket-answers.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { useDropTaker } from '../../../frame/drop-taker-store.ts'
import { useText } from '../../../language.ts'
import styles from './answers.module.css'
import { usePasteAnswer } from './paste-store.ts'
import { useTakeAnswer } from './use-take-answer.ts'

/** An answer that the user brings, as text or as a mail file. Opened by `usePasteAnswer`. */
export function PasteAnswer() {
  const text = useText(TICKET_ANSWERS_TEXT).paste
  const { opened, close } = usePasteAnswer()
  return (
    <Dialog opened={opened} title={text.title} size="xl" onClose={close}>
      <Fields />
    </Dialog>
  )
}

function Fields() {
  const text = useText(TICKET_ANSWERS_TEXT).paste
  const ticket = usePasteAnswer((state) => state.ticket)
  const { typed, type, problem, working, takeTyped, takeFiles } = useTakeAnswer()
  const forgetChoice = useRef<() => void>(null)
  // While the dialog is open, files that are dropped in the window and texts that are pasted in it are meant for it.
  useEffect(
    () => useDropTaker.getState().take({ title: text.dropTitle, body: text.dropBody, files: takeFiles, text: type }),
    [text, takeFiles, type],
  )
  return (
    <div className={styles.form}>
      <p>{text.hint}</p>
      <p className={styles.hint}>{ticket === null ? text.ofNone : text.ofTicket}</p>
      <textarea
        className={styles.paste}
        aria-label={text.text}
        data-autofocus
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <p className={styles.problem} role="alert">
        {problem !== null && text[problem]}
      </p>
      <div className={styles.ends}>
        <FileButton
          resetRef={forgetChoice}
          inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
          onChange={(file) => {
            // The same file may be chosen again.
            forgetChoice.current?.()
            if (file !== null) takeFiles([file])
          }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconMailOpened size={16} stroke={1.6} aria-hidden />}>
              {text.file}
            </Button>
          )}
        </FileButton>
        <Button loading={working} onClick={takeTyped}>
          {text.take}
        </Button>
      </div>
    </div>
  )
}
