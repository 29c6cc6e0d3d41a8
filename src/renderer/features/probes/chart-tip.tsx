import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import { formatPercent } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { type ChartColumn, DRAWN_ENDS } from './chart-columns.ts'
import styles from './placement-chart.module.css'
import { shortDay } from './short-day.ts'

/** What a column says, beside the pointer. */
export function ChartTip({ column }: { readonly column: ChartColumn | undefined }) {
  const language = useLanguage()
  const text = PLACEMENT_TEXT[language]
  if (column === undefined) return null
  const { from, to, share, range } = column
  const percent = (value: number) => formatPercent(value / 100, language)
  return (
    <div className={styles.tip}>
      <strong>
        {shortDay(from, language)} – {shortDay(to, language)}
      </strong>
      {DRAWN_ENDS.filter((end) => column[end] > 0).map((end) => (
        <span key={end}>
          {text.matrix[end]}: {column[end]}
        </span>
      ))}
      {share !== null && range !== null && (
        <span>
          {text.time.share}: {percent(share)} ({percent(range[0])} – {percent(range[1])})
        </span>
      )}
    </div>
  )
}
