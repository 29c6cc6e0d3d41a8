import { IconChevronRight } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { Finding } from '../../../engine/checks/finding.ts'
import { useLocalize } from '../../language.ts'
import { ChangeBadge } from './change-badge.tsx'
import type { FindingChange } from './filter-findings.ts'
import { FindingBody } from './finding-body.tsx'
import styles from './finding-item.module.css'
import { OutcomeBadge } from './outcome-badge.tsx'

interface Props {
  readonly finding: Finding
  readonly domain: string
  readonly change: FindingChange | undefined
}

/** One finding: what was found in a line; all about it when it is opened. */
export const FindingItem = memo(function FindingItem({ finding, domain, change }: Props) {
  const localize = useLocalize()
  const [open, setOpen] = useState(false)
  const id = `finding-${finding.id}`
  return (
    <li className={styles.item} data-outcome={finding.outcome}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={16} aria-hidden className={styles.chevron} data-open={open} />
          <OutcomeBadge outcome={finding.outcome} />
          <span className={styles.title}>{localize(finding.title)}</span>
          <ChangeBadge change={change} />
        </button>
      </h3>
      <p className={styles.summary} data-open={open}>
        {localize(finding.summary)}
      </p>
      <div id={id}>{open && <FindingBody finding={finding} domain={domain} />}</div>
    </li>
  )
})
