import { Timeline } from '@mantine/core'
import type { ProbeEvent } from '../../../engine/probes/probe-event.ts'
import { eventLine } from '../../../text/interface/probe-events.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import type { Language } from '../../../text/language.ts'
import { useLanguage } from '../../language.ts'
import page from './page.module.css'
import styles from './probe-events.module.css'

/** What happened to a probe, event by event. */
export function ProbeEvents({ events }: { readonly events: readonly ProbeEvent[] }) {
  const language = useLanguage()
  return (
    <section className={page.section} aria-labelledby="probe-events">
      <h2 id="probe-events">{PROBE_VIEW_TEXT[language].timeline}</h2>
      <Timeline
        className={styles.timeline ?? ''}
        active={events.length}
        bulletSize={14}
        lineWidth={2}
        aria-labelledby="probe-events"
      >
        {events.map((event) => (
          <Timeline.Item key={`${event.at} ${event.type}`}>
            <time className={styles.time} dateTime={event.at}>
              {toTheSecond(event.at, language)}
            </time>
            <p className={styles.words}>{eventLine(event, language)}</p>
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  )
}

function toTheSecond(date: string, language: Language): string {
  const at = Date.parse(date)
  return Number.isNaN(at)
    ? date
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at)
}
