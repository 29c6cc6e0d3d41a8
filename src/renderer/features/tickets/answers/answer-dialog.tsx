import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { FRAME_TEXT } from '../../../../text/interface/frame.ts'
import { useText } from '../../../language.ts'
import styles from './answers.module.css'

interface Props {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog about an answer. What is in it begins anew each time. */
export function AnswerDialog({ opened, title, onClose, children }: Props) {
  const text = useText(FRAME_TEXT)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      radius="lg"
      size="lg"
      classNames={{ title: styles.title ?? '' }}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      {opened && children}
    </Modal>
  )
}
