import { IconHourglass } from '@tabler/icons-react'
import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import type { DescribedStep } from '../../../text/describe-diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { waitPhrase } from '../../../text/wait.ts'
import { formatTime } from '../../format.ts'
import { useLanguage, useText } from '../../language.ts'
import styles from './wait-note.module.css'

interface Props {
  readonly diagnosis: Diagnosis
  readonly steps: readonly DescribedStep[]
}

/** How long to wait, and until when the sending server goes on by itself; what a step says already is not said again. */
export function WaitNote({ diagnosis: { wait, willRetryUntil }, steps }: Props) {
  const text = useText(RESULT_TEXT)
  const language = useLanguage()
  const span = wait && waitPhrase(wait, language)
  const isInStep = span !== null && steps.some((step) => step.text.includes(span))
  if ((!span || isInStep) && !willRetryUntil) return null
  return (
    <p className={styles.note}>
      <IconHourglass size={16} stroke={1.7} aria-hidden />
      <span>
        <strong>{text.wait}:</strong> {span && text.waitFor(span)}{' '}
        {willRetryUntil && text.waitUntil(formatTime(willRetryUntil, language))}
      </span>
    </p>
  )
}
