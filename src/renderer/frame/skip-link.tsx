import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'
import styles from './skip-link.module.css'

/** The first stop of the Tab key: past the navigation. */
export function SkipLink() {
  const text = useText(FRAME_TEXT)
  const skip = () => document.querySelector<HTMLElement>('main')?.focus()
  return (
    <button type="button" className={styles.skip} onClick={skip}>
      {text.skip}
    </button>
  )
}
