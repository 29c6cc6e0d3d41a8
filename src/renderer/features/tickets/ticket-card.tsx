import { IconMailQuestion, IconRefresh } from '@tabler/icons-react'
import { memo } from 'react'
import type { BoardColumn, TicketLine } from '../../../contract/ticket-shapes.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { nearDayOf } from '../../../text/tickets/days.ts'
import { DUE_REASON_TEXT, untilWords } from '../../../text/tickets/due.ts'
import { TICKET_STATE_TEXT } from '../../../text/tickets/states.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage } from '../../language.ts'
import { MoveOfTicket } from './ticket-badges.tsx'
import styles from './ticket-card.module.css'
import { useTicket } from './ticket-store.ts'

interface Props {
  readonly line: TicketLine
  readonly column: BoardColumn
  readonly index: number
  readonly now: number
  /** The card of its column that Tab leads to. */
  readonly isStop: boolean
  readonly onFocus: (column: BoardColumn, index: number) => void
}

/** A ticket on the board: who is asked, about what, whose move it is and until when. */
export const TicketCard = memo(function TicketCard({ line, column, index, now, isStop, onFocus }: Props) {
  const language = useLanguage()
  const open = useTicket((state) => state.open)
  const { due, addresses } = line
  const [first, ...others] = addresses
  const name = plainLine(line.organizationName)
  const until = untilWords(due, language, now)
  return (
    <button
      type="button"
      className={styles.card}
      data-id={line.id}
      data-column={column}
      data-index={index}
      data-move={due.move}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus(column, index)}
      onClick={() => void open(line.id)}
    >
      <span className={styles.head}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <Marks line={line} />
      </span>
      <span className={styles.address}>
        <bdi className="mono">{plainLine(first ?? '')}</bdi>
        {others.length > 0 && <span className={styles.others}> +{others.length}</span>}
      </span>
      <span className={styles.facts}>
        <MoveOfTicket move={due.move} />
      </span>
      <span className={styles.what}>
        {due.because === 'ended'
          ? TICKET_STATE_TEXT[line.state][language]
          : DUE_REASON_TEXT[due.because].name[language]}
      </span>
      {due.at !== null && (
        <time className={styles.until} dateTime={due.at} data-reached={due.isReached && due.move === 'you'}>
          {nearDayOf(due.at, now, language)} · {until}
        </time>
      )}
    </button>
  )
})

/** What stands out, as small signs with words for those who do not see them. */
function Marks({ line }: { readonly line: TicketLine }) {
  const language = useLanguage()
  const text = TICKETS_TEXT[language].card
  return (
    <span className={styles.marks}>
      {line.readFromMail && <Mark name={text.readFromMail} icon={IconMailQuestion} />}
      {line.state === 'reopened' && <Mark name={TICKET_STATE_TEXT.reopened[language]} icon={IconRefresh} />}
      {line.refusals > 1 && (
        <span className={styles.count} title={text.refusals(line.refusals)}>
          <span aria-hidden>{line.refusals}×</span>
          <span className="visually-hidden">{text.refusals(line.refusals)}</span>
        </span>
      )}
    </span>
  )
}

function Mark({ name, icon: Icon }: { readonly name: string; readonly icon: typeof IconRefresh }) {
  return (
    <span className={styles.mark} title={name}>
      <Icon size={15} stroke={1.8} aria-hidden />
      <span className="visually-hidden">{name}</span>
    </span>
  )
}
