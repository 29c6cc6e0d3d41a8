import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useState } from 'react'
import styles from './fold.module.css'

interface Props {
  readonly title: string
  /** What stands beside the title while it is folded. */
  readonly summary?: string
  /** True opens it: something in it is wrong or missing. It stays open when that has passed. */
  readonly opens?: boolean
  readonly children: ReactNode
}

/** A part that most people need not look at; folded away at first. */
export function Fold({ title, summary, opens = false, children }: Props) {
  const [open, setOpen] = useState(opens)
  const id = useId()
  useEffect(() => {
    if (opens) setOpen(true)
  }, [opens])
  return (
    <div className={styles.fold}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={16} aria-hidden className={styles.chevron} data-open={open} />
        <span>{title}</span>
        {!open && summary && <span className={styles.summary}>{summary}</span>}
      </button>
      <div id={id} className={styles.content} hidden={!open}>
        {open && children}
      </div>
    </div>
  )
}
