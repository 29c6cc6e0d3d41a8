import styles from './mail-source.module.css'

/** A mail as text, whole; it can be scrolled by keyboard too. */
export function MailSource({ label, source }: { readonly label: string; readonly source: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1)
    <section className={styles.source} aria-label={label} tabIndex={0}>
      <pre>{source}</pre>
    </section>
  )
}
