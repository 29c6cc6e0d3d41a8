import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { ProgrammeData } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import badge from '../../components/badge.module.css'
import { plainLine } from '../../components/plain-text.ts'
import { formatMoment } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import styles from './programmes-page.module.css'

/** What SNDS says of addresses and ranges now, in its own words. */
export function SndsStatus({ status }: { readonly status: ProgrammeData['sndsStatus'] }) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language].status
  return (
    <section className={page.card} aria-labelledby="snds-status">
      <h3 id="snds-status">
        {text.title}{' '}
        <span className={styles.quiet}>{status[0] && text.asOf(formatMoment(status[0].at, language))}</span>
      </h3>
      <ul className={styles.steps}>
        {status.map(({ range, blocked, says }) => (
          <li key={`${range} ${says}`} className={styles.row}>
            <span className="mono">{range}</span>
            <span className={badge.badge} data-tone={blocked ? 'fail' : 'recipient'}>
              {blocked ? (
                <IconCircleX size={14} stroke={1.8} aria-hidden />
              ) : (
                <IconCircleCheck size={14} stroke={1.8} aria-hidden />
              )}
              {blocked ? text.blocked : text.notBlocked}
            </span>
            <span>{plainLine(says)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
