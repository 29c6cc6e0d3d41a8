import { useState } from 'react'
import type { DiagnosedInput } from '../../../engine/bounces/diagnosis.ts'
import type { Reason } from '../../../engine/bounces/reasons.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { LoadMore } from '../../components/load-more.tsx'
import { useText } from '../../language.ts'
import { ReasonSummary } from './reason-summary.tsx'
import styles from './recipient-list.module.css'
import { RecipientRow } from './recipient-row.tsx'
import { useSourceFocus } from './source-focus-store.ts'

/** So many rows are added at a time. */
const STEP = 60

/** Many recipients: how many for which reason, and a list of which one is open at a time. */
export function RecipientList({ diagnosed }: { readonly diagnosed: DiagnosedInput }) {
  const text = useText(RESULT_TEXT).many
  const follow = useSourceFocus((state) => state.follow)
  const [reason, setReason] = useState<Reason | null>(null)
  const [open, setOpen] = useState<number | null>(0)
  const [shown, setShown] = useState(STEP)
  const rows = diagnosed.diagnoses
    .map((diagnosis, index) => ({ diagnosis, index }))
    .filter(({ diagnosis }) => reason === null || diagnosis.reason === reason)
  const toggle = (index: number) => {
    setOpen(open === index ? null : index)
    follow(index)
  }
  const choose = (chosen: Reason | null) => {
    setReason(chosen)
    setShown(STEP)
    setOpen(null)
  }
  return (
    <div className={styles.many}>
      <h1 id="result-title" tabIndex={-1}>
        {text.title(diagnosed.diagnoses.length)}
      </h1>
      <ReasonSummary diagnoses={diagnosed.diagnoses} chosen={reason} onChoose={choose} />
      <ul className={styles.list} aria-label={text.list}>
        {rows.slice(0, shown).map((row) => (
          <RecipientRow
            key={row.index}
            {...row}
            diagnosed={diagnosed}
            isOpen={open === row.index}
            onToggle={() => toggle(row.index)}
          />
        ))}
      </ul>
      {shown < rows.length && <LoadMore onMore={() => setShown(shown + STEP)} />}
    </div>
  )
}
