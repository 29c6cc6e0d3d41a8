import type { RecordChange } from '../../../../engine/setup/records/wanted-record.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import { Fold } from '../../mailboxes/fold.tsx'
import styles from './kept-records.module.css'
import { ShowMore } from './show-more.tsx'
import { usePart } from './use-part.ts'

const PART = 40

/** What stands there as it should, folded away. */
export function KeptRecords({ changes }: { readonly changes: readonly RecordChange[] }) {
  const text = useText(SETUP_RECORDS_TEXT).kept
  const kept = changes.filter(({ action }) => action === 'keep')
  if (kept.length === 0) return <p className="quiet">{text.none}</p>
  return (
    <Fold title={text.title(kept.length)}>
      <KeptList kept={kept} />
    </Fold>
  )
}

function KeptList({ kept }: { readonly kept: readonly RecordChange[] }) {
  const { part, rest, next, more } = usePart(kept, PART)
  return (
    <>
      <ul className={styles.list}>
        {part.map(({ name, type, before }) => (
          <li key={`${name} ${type}`} className={styles.record}>
            <strong>
              {plainLine(name)} {type}
            </strong>
            {before.map((data) => (
              <code key={data}>{plainLine(data)}</code>
            ))}
          </li>
        ))}
      </ul>
      <ShowMore next={next} rest={rest} of={kept.length} onMore={more} />
    </>
  )
}
