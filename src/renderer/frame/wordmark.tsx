import styles from './wordmark.module.css'

/** The name of the program, with its sign: an envelope at a desk. */
export function Wordmark() {
  return (
    <p className={styles.wordmark}>
      <svg viewBox="0 0 28 28" width="26" height="26" aria-hidden="true">
        <rect x="3" y="4" width="22" height="15" rx="3.2" fill="var(--accent)" />
        <path
          d="M6.8 8.2 14 13.4l7.2-5.2"
          fill="none"
          stroke="var(--on-accent)"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <path d="M2.5 23.4h23" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" />
      </svg>
      Postdesk
    </p>
  )
}
