import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SetupDate } from '../../../contract/setup-shapes.ts'
import { SETUP_GUIDE_TEXT } from '../../../text/interface/setup-guide.ts'
import { dayOf, relativeDay } from '../../../text/tickets/days.ts'
import { useLanguage, useLocalize } from '../../language.ts'
import { useNow } from '../tickets/use-now.ts'
import styles from './date-list.module.css'

/** So many are in sight; a year is more than one plans for. */
const IN_SIGHT = 4
const DAY_MS = 86_400_000
/** What was due and may still be undone stays in sight so long. */
const STAYS_DAYS = 14

/** What comes when: stricter policies, the slow beginning, other keys, the monthly look. */
export function DateList({ dates }: { readonly dates: readonly SetupDate[] }) {
  const language = useLanguage()
  const text = SETUP_GUIDE_TEXT[language].dates
  const localize = useLocalize()
  const now = useNow()
  const [all, setAll] = useState(false)
  const coming = dates.filter(({ at }) => Date.parse(at) >= now - STAYS_DAYS * DAY_MS)
  const shown = all ? coming : coming.slice(0, IN_SIGHT)
  return (
    <section className={styles.section} aria-labelledby="setup-dates">
      <h2 id="setup-dates">{text.title}</h2>
      <p className="quiet">{text.from}</p>
      {coming.length === 0 && <p className="quiet">{text.none}</p>}
      <ol className={styles.list}>
        {shown.map(({ id, at, says }) => (
          <li key={id}>
            <time dateTime={at}>
              {dayOf(at, language)}
              <span>{relativeDay(at, now, language)}</span>
            </time>
            <p>{localize(says)}</p>
          </li>
        ))}
      </ol>
      {coming.length > IN_SIGHT && (
        <div>
          <Button size="xs" variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.fewer : text.more(coming.length - IN_SIGHT)}
          </Button>
        </div>
      )}
    </section>
  )
}
