import { Button } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { VerifiedItem } from '../../../engine/setup/setup.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import badge from '../../components/badge.module.css'
import { plainText } from '../../components/plain-text.ts'
import { useLocalize, useText } from '../../language.ts'
import { OutcomeBadge } from '../checks/outcome-badge.tsx'
import { ToCopy } from './to-copy.tsx'
import styles from './verify-step.module.css'

/** What needs the user first; what is in order last. */
const ORDER: readonly VerifiedItem['outcome'][] = [
  'fail',
  'warn',
  'couldNotTell',
  'notice',
  'said',
  'pass',
  'notApplicable',
]
const IN_ORDER: ReadonlySet<VerifiedItem['outcome']> = new Set(['pass', 'notApplicable'])
/** So many that are in order need no button to be seen. */
const FEW = 4

/** Everything that was looked at, one by one: what was seen, and what to copy. */
export function VerifiedItems({ items }: { readonly items: readonly VerifiedItem[] }) {
  const text = useText(SETUP_GUIDE_TEXT).verify
  const [all, setAll] = useState(false)
  const sorted = items.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))
  const quiet = sorted.filter(({ outcome }) => IN_ORDER.has(outcome))
  const folds = quiet.length > FEW
  const shown = folds && !all ? sorted.filter(({ outcome }) => !IN_ORDER.has(outcome)) : sorted
  const relevant = items.filter(({ outcome }) => outcome !== 'notApplicable')
  if (items.length === 0) return null
  return (
    <>
      <p className={styles.count}>
        {text.counted(relevant.filter(({ outcome }) => outcome === 'pass').length, relevant.length)}
      </p>
      <ul className={styles.items}>
        {shown.map((item, index) => {
          // A check may speak twice, of two servers.
          const key = `${index} ${item.id}`
          return <Item key={key} item={item} />
        })}
      </ul>
      {folds && (
        <div>
          <Button size="xs" variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.fewer : text.quiet(quiet.length)}
          </Button>
        </div>
      )}
    </>
  )
}

function Item({ item: { title, outcome, says, fix } }: { readonly item: VerifiedItem }) {
  const text = useText(SETUP_GUIDE_TEXT).verify
  const localize = useLocalize()
  const name = plainText(localize(title))
  return (
    <li className={styles.item} data-outcome={outcome}>
      <div className={styles.itemHead}>
        {outcome === 'said' ? (
          <span className={badge.badge} data-tone="wait">
            <IconUserCheck size={14} stroke={1.8} aria-hidden />
            {text.said}
          </span>
        ) : (
          <OutcomeBadge outcome={outcome === 'couldNotTell' ? 'temperror' : outcome} />
        )}
        <strong>{name}</strong>
      </div>
      <p className={styles.says}>{plainText(localize(says))}</p>
      {fix !== null && fix !== '' && <ToCopy value={fix} what={text.fix(name)} />}
    </li>
  )
}
