import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'
import styles from './confirm.module.css'

interface Props {
  readonly opened: boolean
  readonly title: string
  readonly size: 'lg' | 'xl'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with a form in it. What was typed in it is forgotten when it closes. */
export function Dialog({ opened, title, size, onClose, children }: Props) {
  const text = useText(FRAME_TEXT)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      radius="lg"
      size={size}
      classNames={{ title: styles.title }}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      {opened && children}
    </Modal>
  )
}
