import { Button } from '@mantine/core'
import type { DueTicket } from '../../../contract/ticket-shapes.ts'
import { TODAY_TEXT } from '../../../text/interface/today.ts'
import { dayOf } from '../../../text/tickets/days.ts'
import { DUE_REASON_TEXT, untilWords } from '../../../text/tickets/due.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage } from '../../language.ts'
import { MoveOfTicket } from '../tickets/ticket-badges.tsx'
import { useTicket } from '../tickets/ticket-store.ts'
import { useNow } from '../tickets/use-now.ts'
import styles from './due-tickets.module.css'

/** So many are listed; the others are on the board. */
const LISTED = 8

/** Tickets whose next move is the user's and due. */
export function DueTickets({ due }: { readonly due: readonly DueTicket[] }) {
  const text = TODAY_TEXT[useLanguage()].due
  const go = useNavigation((state) => state.go)
  const now = useNow()
  if (due.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="due-tickets">
      <div className={styles.head}>
        <h2 id="due-tickets">{text.title(due.length)}</h2>
        <Button size="xs" variant="default" onClick={() => go('tickets')}>
          {text.all}
        </Button>
      </div>
      <ul className={styles.list}>
        {due.slice(0, LISTED).map((line) => (
          <li key={line.id}>
            <DueLine line={line} now={now} />
          </li>
        ))}
      </ul>
      {due.length > LISTED && <p className={styles.more}>{text.more(due.length - LISTED)}</p>}
    </section>
  )
}

function DueLine({ line, now }: { readonly line: DueTicket; readonly now: number }) {
  const language = useLanguage()
  const open = useTicket((state) => state.open)
  const { due, organizationName, addresses } = line
  return (
    <button type="button" className={styles.open} onClick={() => void open(line.id)}>
      <span className={styles.who}>
        <strong>{plainLine(organizationName)}</strong> <bdi className="mono">{plainLine(addresses.join(', '))}</bdi>
      </span>
      <span className={styles.move}>
        <MoveOfTicket move={due.move} />
      </span>
      <span className={styles.what}>{DUE_REASON_TEXT[due.because].name[language]}</span>
      {due.at !== null && (
        <time className={styles.when} dateTime={due.at}>
          {dayOf(due.at, language)} · {untilWords(due, language, now)}
        </time>
      )}
    </button>
  )
}
