import { SETUP_PANELS_TEXT } from '../../../../text/interface/setup-panels.ts'
import { useText } from '../../../language.ts'
import { useNow } from '../../tickets/use-now.ts'
import type { StepPanelProps } from '../step-panels.ts'
import styles from './panel.module.css'
import { DatedList } from './warm-up-panel.tsx'

/** So many of the next looks are named. */
const NEXT = 3

/** When the next looks are due. */
export function MonthlyPanel({ view }: StepPanelProps) {
  const text = useText(SETUP_PANELS_TEXT).monthly
  const now = useNow()
  const next = view.dates.filter(({ id, at }) => id.startsWith('monthly-') && Date.parse(at) >= now).slice(0, NEXT)
  if (next.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{text.title}</h2>
      <DatedList dates={next} />
    </section>
  )
}
