import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'
import styles from './page-boundary.module.css'

interface State {
  readonly failed: boolean
}

/** A page that cannot be drawn takes only itself away, and can be tried again. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onRetry={() => this.setState({ failed: false })} /> : this.props.children
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText(FRAME_TEXT)
  return (
    <div className={styles.failed} role="alert">
      <h1 tabIndex={-1}>{text.crash.title}</h1>
      <p>{text.crash.body}</p>
      <Button onClick={onRetry}>{text.retry}</Button>
    </div>
  )
}
