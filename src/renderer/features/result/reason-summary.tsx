import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import type { Reason } from '../../../engine/bounces/reasons.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { REASON_TEXTS } from '../../../text/reasons.ts'
import { useLocalize, useText } from '../../language.ts'
import styles from './reason-summary.module.css'

interface Props {
  readonly diagnoses: readonly Diagnosis[]
  readonly chosen: Reason | null
  readonly onChoose: (reason: Reason | null) => void
}

/** How many recipients for which reason, the most frequent first; each narrows the list to its own. */
export function ReasonSummary({ diagnoses, chosen, onChoose }: Props) {
  const text = useText(RESULT_TEXT).many
  const localize = useLocalize()
  const groups = countByReason(diagnoses)
  if (groups.length < 2) return null
  return (
    <div className={styles.summary}>
      <button type="button" className={styles.group} aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <span>{text.all}</span>
        <b>{diagnoses.length}</b>
      </button>
      {groups.map(([reason, count]) => (
        <button
          key={reason}
          type="button"
          className={styles.group}
          aria-pressed={chosen === reason}
          onClick={() => onChoose(reason)}
        >
          <span>{localize(REASON_TEXTS[reason].title)}</span>
          <b>{count}</b>
        </button>
      ))}
    </div>
  )
}

function countByReason(diagnoses: readonly Diagnosis[]): readonly (readonly [Reason, number])[] {
  const counts = new Map<Reason, number>()
  for (const { reason } of diagnoses) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}
