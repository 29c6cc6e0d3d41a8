import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { formatDay } from '../../../format.ts'
import { useLanguage } from '../../../language.ts'
import styles from './dates-list.module.css'

interface Props {
  readonly view: SetupView
  /** Those whose id begins so. */
  readonly of: string
  readonly label: string
}

/** What is to be done on a day. Nothing where there is no such day. */
export function DatesList({ view, of, label }: Props) {
  const language = useLanguage()
  const dates = view.dates.filter(({ id }) => id.startsWith(of))
  if (dates.length === 0) return null
  return (
    <ul className={styles.dates} aria-label={label}>
      {dates.map(({ id, at, says }) => (
        <li key={id} className={styles.date}>
          <time dateTime={at}>{formatDay(at, language)}</time>
          <span>{says[language]}</span>
        </li>
      ))}
    </ul>
  )
}
