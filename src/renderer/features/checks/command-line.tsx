import { CopyButton } from '../../components/copy-button.tsx'
import styles from './command-line.module.css'

/** A command to be typed elsewhere. */
export function CommandLine({ label, command }: { readonly label: string; readonly command: string }) {
  return (
    <p className={styles.command}>
      <span className="quiet">{label}:</span>
      <code className={styles.code}>{command}</code>
      <CopyButton value={command} what={label} />
    </p>
  )
}
