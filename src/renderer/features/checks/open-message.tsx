import { Button, FileButton } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { useRef } from 'react'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { useText } from '../../language.ts'
import { MAX_FILE_BYTES } from '../diagnose/queue-store.ts'
import { MessageFault } from './message-fault.tsx'
import { type MessageToCheck, useMessageCheck } from './message-store.ts'
import styles from './open-message.module.css'

/** Beside the domain: one mail, as a file. */
export function OpenMessage() {
  const text = useText(CHECKS_TEXT).message
  const { working, check } = useMessageCheck()
  const forgetChoice = useRef<() => void>(null)
  const choose = (file: File | null) => {
    // The same file may be chosen again.
    forgetChoice.current?.()
    if (file !== null) void check({ name: file.name, read: () => read(file) })
  }
  return (
    <section className={styles.box} aria-labelledby="open-message">
      <div className={styles.words}>
        <h2 id="open-message">{text.title}</h2>
        <p>{text.what}</p>
        <MessageFault />
      </div>
      <FileButton onChange={choose} resetRef={forgetChoice} inputProps={{ 'aria-hidden': true, tabIndex: -1 }}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={working}
            leftSection={<IconMailOpened size={16} stroke={1.6} aria-hidden />}
          >
            {text.open}
          </Button>
        )}
      </FileButton>
    </section>
  )
}

async function read(file: File): ReturnType<MessageToCheck['read']> {
  if (file.size > MAX_FILE_BYTES) return 'too-large'
  const bytes = await file.arrayBuffer().catch(() => null)
  return bytes === null ? 'file-not-readable' : { bytes: new Uint8Array(bytes) }
}
