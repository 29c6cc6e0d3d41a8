import type { SndsRow } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { COLOUR_MEANING, COLOUR_TEXT } from '../../../text/programmes/labels.ts'
import { formatDay } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import styles from './snds-strip.module.css'

/** As many days as fit on one line or two. */
const MOST_DAYS = 60

/** The last days with data, the oldest first: a sign and a colour each, and the words for those who see neither. */
export function SndsStrip({ rows }: { readonly rows: readonly SndsRow[] }) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language].snds
  const shown = rows.slice(0, MOST_DAYS).toReversed()
  return (
    <div className={styles.strip}>
      <ol className={styles.days}>
        {shown.map(({ from, filterResult }) => {
          const words = text.day(
            formatDay(from, language),
            COLOUR_TEXT[filterResult][language],
            COLOUR_MEANING[filterResult][language],
          )
          return (
            <li key={from} className={styles.day} data-colour={filterResult} title={words}>
              <span aria-hidden>{text.sign[filterResult]}</span>
              <span className={styles.words}>{words}</span>
            </li>
          )
        })}
      </ol>
      <p className={page.hint}>{text.legend}</p>
    </div>
  )
}
