import { CopyButton } from '../../components/copy-button.tsx'
import styles from './raw-text.module.css'

/** A text as it stands in the mail, to be read and copied. */
export function RawText({ text, what }: { readonly text: string; readonly what: string }) {
  return (
    <div className={styles.raw}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {text}
      </pre>
      <CopyButton value={text} what={what} />
    </div>
  )
}
