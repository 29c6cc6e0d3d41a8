import { IconAlertTriangle, IconRefreshAlert } from '@tabler/icons-react'
import type { SetupLine } from '../../../contract/setup-shapes.ts'
import { SETUP_TEXT } from '../../../text/interface/setup.ts'
import { SETUP_FIELDS_TEXT } from '../../../text/interface/setup-fields.ts'
import { relativeDay } from '../../../text/tickets/days.ts'
import { plainLine } from '../../components/plain-text.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useLanguage, useLocalize } from '../../language.ts'
import { useNow } from '../tickets/use-now.ts'
import styles from './list-page.module.css'
import { useSetup } from './setup-store.ts'

/** One set-up of the list. It opens where one was. */
export function SetupRow({ line }: { readonly line: SetupLine }) {
  const language = useLanguage()
  const text = SETUP_TEXT[language].list
  const localize = useLocalize()
  const now = useNow()
  const open = useSetup((state) => state.open)
  const { id, domain, role, done, of, next, problems, stale, updatedAt } = line
  const name = plainLine(domain)
  return (
    <article className={styles.row} aria-label={name}>
      <button type="button" className={styles.open} onClick={() => void open(id)}>
        <strong className={styles.domain}>{name}</strong>
        <span className={styles.role}>{SETUP_FIELDS_TEXT[language].role[role]}</span>
        <span className={styles.next}>
          {next === null ? text.done : `${text.next(localize(next.title))} · ${text.minutes(next.minutes)}`}
        </span>
        <time className={styles.when} dateTime={updatedAt}>
          {text.changed(relativeDay(updatedAt, now, language))}
        </time>
      </button>
      <div className={styles.marks}>
        {problems > 0 && (
          <span data-tone="fail">
            <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
            {text.problems(problems)}
          </span>
        )}
        {stale > 0 && (
          <span data-tone="you">
            <IconRefreshAlert size={15} stroke={1.7} aria-hidden />
            {text.stale(stale)}
          </span>
        )}
      </div>
      <ProgressBar label={name} words={text.progress(done, of)} done={done} of={of} />
    </article>
  )
}
