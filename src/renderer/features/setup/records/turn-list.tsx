import type { RecordChange } from '../../../../engine/setup/records/wanted-record.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { ChangeCard } from './change-card.tsx'
import { inTurns } from './in-turns.ts'
import { ShowMore } from './show-more.tsx'
import styles from './turn-list.module.css'
import { usePart } from './use-part.ts'

/** So many changes are drawn at first, and so many more each time. */
const PART = 40

/** What is to be entered, round after round, with the time to wait between them. */
export function TurnList({ changes }: { readonly changes: readonly RecordChange[] }) {
  const text = useText(SETUP_RECORDS_TEXT)
  const due = changes.filter(({ action }) => action !== 'keep')
  const { part, rest, next, more } = usePart(due, PART)
  const counts = new Map(inTurns(due).map(({ turn, changes: own }) => [turn, own.length]))
  if (due.length === 0)
    return <p className={styles.nothing}>{changes.length > 0 ? text.nothingToDo : text.noRecords}</p>
  return (
    <>
      {inTurns(part).map(({ turn, waitSeconds, changes: own }) => (
        <section key={turn} className={page.section} aria-label={text.turn.title(turn)}>
          <div className={styles.head}>
            <h3>{text.turn.title(turn)}</h3>
            <span className="quiet">{text.turn.lead(counts.get(turn) ?? own.length)}</span>
          </div>
          {waitSeconds > 0 && <p className={styles.wait}>{text.turn.wait(Math.ceil(waitSeconds / 60))}</p>}
          <ul className={styles.list}>
            {own.map((change) => (
              <ChangeCard key={`${change.name} ${change.type}`} change={change} />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore next={next} rest={rest} of={due.length} onMore={more} />
    </>
  )
}
