import { IconChevronRight } from '@tabler/icons-react'
import type { DiagnosedInput, Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { reasonText } from '../../../text/describe-diagnosis.ts'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import { MoveBadge } from '../../components/move-badge.tsx'
import { useLocalize, useText } from '../../language.ts'
import { DiagnosisView } from './diagnosis-view.tsx'
import styles from './recipient-list.module.css'

interface Props {
  readonly diagnosed: DiagnosedInput
  readonly diagnosis: Diagnosis
  readonly index: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One of many recipients: its outcome in one row, and all about it when it is open. */
export function RecipientRow({ diagnosed, diagnosis, index, isOpen, onToggle }: Props) {
  const noRecipient = useText(HISTORY_TEXT).noRecipient
  const localize = useLocalize()
  const id = `recipient-${index}`
  return (
    <li className={styles.row}>
      <button type="button" className={styles.head} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <IconChevronRight size={16} aria-hidden className={styles.chevron} data-open={isOpen} />
        <span className={styles.recipient}>{diagnosis.recipient ?? noRecipient}</span>
        <span className={styles.headline}>{localize(reasonText(diagnosis).title)}</span>
        <span className={styles.move}>
          <MoveBadge move={diagnosis.whoseMove} />
        </span>
      </button>
      <div id={id}>
        {isOpen && (
          <div className={styles.body}>
            <DiagnosisView diagnosed={diagnosed} diagnosis={diagnosis} index={index} withHeadline={false} />
          </div>
        )}
      </div>
    </li>
  )
}
