import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import type { HistorySummary } from '../../../contract/shapes.ts'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import { useLanguage } from '../../language.ts'
import styles from './history-row.module.css'
import { useHistory } from './history-store.ts'
import { OpenEntry } from './open-entry.tsx'
import { summaryTitle } from './summary-words.ts'

/** One diagnosis in the history: what it came to, for whom, by whom, when. */
export const HistoryRow = memo(function HistoryRow({ entry }: { readonly entry: HistorySummary }) {
  const language = useLanguage()
  const text = HISTORY_TEXT[language]
  const isSelected = useHistory(({ selected }) => selected.has(entry.id))
  const toggle = useHistory((state) => state.toggle)
  const title = summaryTitle(entry, language)
  return (
    <li className={styles.row} data-selected={isSelected}>
      <Checkbox
        size="xs"
        aria-label={text.select(title)}
        checked={isSelected}
        onChange={() => toggle(entry.id)}
        className={styles.check}
      />
      <OpenEntry entry={entry} />
    </li>
  )
})
