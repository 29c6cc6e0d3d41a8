import styles from './progress-bar.module.css'

interface Props {
  readonly label: string
  readonly words: string
  readonly done: number
  readonly of: number
}

/** How far something is, in a bar and in words. The bar is scaled, not laid out anew: that costs no frame. */
export function ProgressBar({ label, words, done, of }: Props) {
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(of, 1)}
        aria-valuenow={done}
      >
        <div className={styles.bar} style={{ transform: `scaleX(${of === 0 ? 0 : done / of})` }} />
      </div>
      <span className={styles.words}>{words}</span>
    </div>
  )
}
