import { IconAlertTriangle } from '@tabler/icons-react'
import { DIAGNOSE_TEXT } from '../../../text/interface/diagnose.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { formatNumber } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { MAX_PASTE_CHARACTERS, useDiagnose } from './diagnose-store.ts'
import styles from './problem-note.module.css'

/** Why there is no diagnosis, in one sentence. */
export function ProblemNote() {
  const language = useLanguage()
  const text = DIAGNOSE_TEXT[language]
  const obstacle = useDiagnose((state) => state.obstacle)
  const fault = useDiagnose((state) => state.fault)
  const words = {
    empty: text.empty,
    tooLong: text.tooLong(formatNumber(MAX_PASTE_CHARACTERS, language)),
  }
  const sentence = fault ? FAULT_TEXT[language][fault.code] : obstacle && words[obstacle]
  return (
    <div role="alert">
      {sentence && (
        <p className={styles.note}>
          <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
          {sentence}
        </p>
      )}
    </div>
  )
}
