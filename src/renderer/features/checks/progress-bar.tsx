import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { useText } from '../../language.ts'
import styles from './progress-bar.module.css'

/** How far a run is, in a bar and in words. The bar is scaled, not laid out anew: that costs no frame. */
export function ProgressBar({ done, of }: { readonly done: number; readonly of: number }) {
  const text = useText(CHECKS_TEXT).running
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={text.label}
        aria-valuemin={0}
        aria-valuemax={Math.max(of, 1)}
        aria-valuenow={done}
      >
        <div className={styles.bar} style={{ transform: `scaleX(${of === 0 ? 0 : done / of})` }} />
      </div>
      <span className={styles.words}>{of === 0 ? text.starting : text.progress(done, of)}</span>
    </div>
  )
}
