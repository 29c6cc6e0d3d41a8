import { CopyButton } from '../../components/copy-button.tsx'
import { plainText } from '../../components/plain-text.ts'
import styles from './to-copy.module.css'

/** A command or value exactly as it has to be. `what` names it for the button. */
export function ToCopy({ value, what }: { readonly value: string; readonly what: string }) {
  return (
    <div className={styles.copy}>
      <pre>{plainText(value)}</pre>
      <CopyButton value={value} what={what} />
    </div>
  )
}
