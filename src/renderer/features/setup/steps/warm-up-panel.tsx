import type { SetupDate } from '../../../../contract/setup-shapes.ts'
import { SETUP_PANELS_TEXT } from '../../../../text/interface/setup-panels.ts'
import { dayOf, relativeDay } from '../../../../text/tickets/days.ts'
import { useLanguage, useLocalize } from '../../../language.ts'
import { useNow } from '../../tickets/use-now.ts'
import type { StepPanelProps } from '../step-panels.ts'
import styles from './panel.module.css'

/** The slow beginning, with the days on which each part of it begins. */
export function WarmUpPanel({ view, step }: StepPanelProps) {
  const text = SETUP_PANELS_TEXT[useLanguage()].warmUp
  const parts = step.deeds.map(({ id }) => id)
  const dates = view.dates.filter(({ id }) => parts.includes(id))
  if (dates.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{text.title}</h2>
      <DatedList dates={dates} isShort />
    </section>
  )
}

interface DatedProps {
  readonly dates: readonly SetupDate[]
  /** Only its name, where the whole stands beside it already. */
  readonly isShort?: boolean
}

/** What is to be done on which day. */
export function DatedList({ dates, isShort = false }: DatedProps) {
  const language = useLanguage()
  const localize = useLocalize()
  const now = useNow()
  return (
    <ol className={styles.weeks}>
      {dates.map(({ id, at, says }) => (
        <li key={id}>
          <time dateTime={at}>
            {dayOf(at, language)}
            <br />
            <span className="quiet">{relativeDay(at, now, language)}</span>
          </time>
          <span>{isShort ? localize(says).split(':', 1)[0] : localize(says)}</span>
        </li>
      ))}
    </ol>
  )
}
