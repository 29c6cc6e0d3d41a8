import { IconChevronRight } from '@tabler/icons-react'
import type { DiagnosedInput, Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { useText } from '../../language.ts'
import styles from './expert-details.module.css'
import { ExpertRows } from './expert-rows.tsx'
import { useExpert } from './expert-store.ts'

interface Props {
  readonly diagnosed: DiagnosedInput
  readonly diagnosis: Diagnosis
  readonly index: number
}

/** The part for experts, one click away. It stays open from one diagnosis to the next. */
export function ExpertDetails(props: Props) {
  const text = useText(RESULT_TEXT)
  const { open, toggle } = useExpert()
  const id = `expert-${props.index}`
  return (
    <section className={styles.expert}>
      <h2>
        <button type="button" className={styles.summary} aria-expanded={open} aria-controls={id} onClick={toggle}>
          <IconChevronRight size={16} aria-hidden className={styles.chevron} data-open={open} />
          {text.expert}
        </button>
      </h2>
      <div id={id}>{open && <ExpertRows {...props} />}</div>
    </section>
  )
}
