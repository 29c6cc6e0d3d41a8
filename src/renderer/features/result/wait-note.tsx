import { IconHourglass } from '@tabler/icons-react'
import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { waitPhrase } from '../../../text/wait.ts'
import { formatTime } from '../../format.ts'
import { useLanguage, useText } from '../../language.ts'
import styles from './wait-note.module.css'

/** How long to wait, and until when the sending server goes on by itself. */
export function WaitNote({ diagnosis: { wait, willRetryUntil } }: { readonly diagnosis: Diagnosis }) {
  const text = useText(RESULT_TEXT)
  const language = useLanguage()
  if (!wait && !willRetryUntil) return null
  return (
    <p className={styles.note}>
      <IconHourglass size={16} stroke={1.7} aria-hidden />
      <span>
        <strong>{text.wait}:</strong> {wait && text.waitFor(waitPhrase(wait, language))}{' '}
        {willRetryUntil && text.waitUntil(formatTime(willRetryUntil, language))}
      </span>
    </p>
  )
}
