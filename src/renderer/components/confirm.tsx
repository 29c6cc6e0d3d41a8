import { Button, Modal } from '@mantine/core'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'
import styles from './confirm.module.css'

interface Props {
  readonly opened: boolean
  readonly title: string
  readonly body: string
  readonly yes: string
  /** Left out: *Cancel*. */
  readonly no?: string
  readonly onYes: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone. The focus begins at the button that does nothing. */
export function Confirm({ opened, title, body, yes, no, onYes, onClose }: Props) {
  const text = useText(FRAME_TEXT)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      classNames={{ title: styles.title }}
      radius="lg"
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <p className={styles.body}>{body}</p>
      <div className={styles.buttons}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {no ?? text.cancel}
        </Button>
        <Button onClick={onYes}>{yes}</Button>
      </div>
    </Modal>
  )
}
