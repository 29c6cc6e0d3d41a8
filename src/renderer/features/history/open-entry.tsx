import type { HistorySummary } from '../../../contract/shapes.ts'
import { MoveBadge } from '../../components/move-badge.tsx'
import { formatTime } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'
import styles from './open-entry.module.css'
import { summaryTitle, summaryWho } from './summary-words.ts'

/** A diagnosis in a list, in two lines; it opens when it is pressed. */
export function OpenEntry({ entry }: { readonly entry: HistorySummary }) {
  const language = useLanguage()
  const open = useDiagnose((state) => state.open)
  const about = [...entry.organizations.slice(0, 2), entry.subject ?? entry.name].filter((part) => part !== null)
  return (
    <button type="button" data-row className={styles.open} onClick={() => void open(entry.id)}>
      <span className={styles.title}>{summaryTitle(entry, language)}</span>
      <span className={styles.moves}>
        {entry.whoseMove.map((move) => (
          <MoveBadge key={move} move={move} />
        ))}
      </span>
      <time className={styles.time} dateTime={entry.createdAt}>
        {formatTime(entry.createdAt, language)}
      </time>
      <span className={styles.who}>
        {summaryWho(entry, language)}
        {about.length > 0 && <span className={styles.about}> · {about.join(' · ')}</span>}
      </span>
    </button>
  )
}
