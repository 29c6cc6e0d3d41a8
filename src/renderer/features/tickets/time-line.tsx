import { Button, Timeline } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { TicketEvent, TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import { momentOf } from '../../../text/tickets/days.ts'
import { ticketEventLine } from '../../../text/tickets/events.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import { eventText } from './event-text.ts'
import { PlainTextView } from './plain-text-view.tsx'
import { usePrinting } from './printing-store.ts'
import styles from './time-line.module.css'

/** So many of the newest events are drawn at first, and so many more each time. */
const PART = 30

/** Everything that happened to a ticket, the newest first, with every text. */
export function TimeLine({ events }: { readonly events: TicketView['ticket']['events'] }) {
  const text = TICKET_VIEW_TEXT[useLanguage()].timeline
  const [wanted, setWanted] = useState(PART)
  const isPrinting = usePrinting()
  const shown = isPrinting ? events.length : Math.min(wanted, events.length)
  const older = events.length - shown
  const newest = events
    .map((event, index) => ({ event, index }))
    .slice(older)
    .reverse()
  return (
    <section className={page.section} aria-labelledby="time-line">
      <h2 id="time-line">{text.title}</h2>
      <Timeline
        className={styles.timeline ?? ''}
        active={newest.length}
        bulletSize={14}
        lineWidth={2}
        aria-labelledby="time-line"
      >
        {newest.map(({ event, index }) => (
          <Timeline.Item key={index}>
            <Happening event={event} />
          </Timeline.Item>
        ))}
      </Timeline>
      {older > 0 && (
        <div className={page.tools}>
          <Button size="xs" variant="default" onClick={() => setWanted(wanted + PART)}>
            {text.older(Math.min(older, PART))}
          </Button>
          <span className={page.hint}>{text.counted(shown, events.length)}</span>
        </div>
      )}
    </section>
  )
}

function Happening({ event }: { readonly event: TicketEvent }) {
  const language = useLanguage()
  const line = plainLine(ticketEventLine(event, language))
  const text = eventText(event)
  return (
    <>
      <time className={styles.time} dateTime={event.at}>
        {momentOf(event.at, language)}
      </time>
      <p className={styles.words}>{line}</p>
      {text !== null && <FoldedText of={line} text={text} />}
    </>
  )
}

/** A text that stands folded until it is wanted; on paper it is not folded. */
function FoldedText({ of, text }: { readonly of: string; readonly text: string }) {
  const words = TICKET_VIEW_TEXT[useLanguage()].timeline
  const [open, setOpen] = useState(false)
  const isPrinting = usePrinting()
  return (
    <>
      {!isPrinting && (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-label={open ? words.hide(of) : words.show(of)}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={14} aria-hidden className={styles.chevron} data-open={open} />
          {words.text}
        </button>
      )}
      {(open || isPrinting) && <PlainTextView text={text} />}
    </>
  )
}
