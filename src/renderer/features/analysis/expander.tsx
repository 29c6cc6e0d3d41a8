import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './expander.module.css'

/** Something that is only wanted at times, folded away. */
export function Expander({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.expander}>
      <summary className={styles.summary}>
        <IconChevronRight size={14} stroke={1.8} aria-hidden />
        {title}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
