import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface Props {
  readonly title: string
  readonly body: string
  readonly action: string
  readonly onAction: () => void
  /** One example. */
  readonly children?: ReactNode
}

/** An empty part teaches: what it is for, one example, one button. */
export function EmptyState({ title, body, action, onAction, children }: Props) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
      <Button variant="light" onClick={onAction}>
        {action}
      </Button>
    </div>
  )
}
