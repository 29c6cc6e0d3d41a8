import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ToldComplaint } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { plainLine } from '../../components/plain-text.ts'
import { formatDay } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import styles from './programmes-page.module.css'

const STEP = 20

/** Complaints of recipients, the newest first. Who complained is not known here. */
export function ComplaintList({ complaints }: { readonly complaints: readonly ToldComplaint[] }) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language].complaints
  const [count, setCount] = useState(STEP)
  const newest = complaints.toReversed()
  return (
    <section className={page.card} aria-labelledby="complaints">
      <h3 id="complaints">{complaints.length === 0 ? text.title : text.count(complaints.length)}</h3>
      {complaints.length === 0 && <p className={page.hint}>{text.none}</p>}
      <ol className={styles.steps}>
        {newest.slice(0, count).map((complaint) => (
          <ComplaintLine key={complaint.id} complaint={complaint} />
        ))}
      </ol>
      {complaints.length > count && (
        <Button variant="subtle" size="compact-sm" onClick={() => setCount(count + STEP * 2)}>
          {text.more}
        </Button>
      )}
    </section>
  )
}

/** One complaint in a line: when, by whom, of which mail. */
export function ComplaintLine({ complaint }: { readonly complaint: ToldComplaint }) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language].complaints
  const { receivedAt, reportedBy, subject, sourceAddress, feedbackType } = complaint
  return (
    <li className={styles.row}>
      <time dateTime={receivedAt} className={styles.quiet}>
        {formatDay(receivedAt, language)}
      </time>
      <span>{reportedBy === null ? text.unknown : text.from(plainLine(reportedBy))}</span>
      <span>{subject === null ? text.noSubject : plainLine(subject)}</span>
      {sourceAddress !== null && <span className={styles.quiet}>{text.of(sourceAddress)}</span>}
      {feedbackType !== 'abuse' && (
        <span className={styles.quiet}>
          {text.type}: {plainLine(feedbackType)}
        </span>
      )}
    </li>
  )
}
