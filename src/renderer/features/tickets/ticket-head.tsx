import type { TicketView } from '../../../contract/ticket-shapes.ts'
import { TICKET_VIEW_TEXT } from '../../../text/interface/ticket-view.ts'
import type { Language } from '../../../text/language.ts'
import { REASON_TEXTS } from '../../../text/reasons.ts'
import { dayOf } from '../../../text/tickets/days.ts'
import { DUE_REASON_TEXT, untilWithDay } from '../../../text/tickets/due.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import { MoveOfTicket, StateOfTicket } from './ticket-badges.tsx'
import { useNow } from './use-now.ts'

/** Who is asked about what, how that stands, whose move it is and until when. */
export function TicketHead({ view }: { readonly view: TicketView }) {
  const language = useLanguage()
  const now = useNow()
  const { ticket, due, organizationName } = view
  const until = untilWithDay(due, language, now)
  const name = DUE_REASON_TEXT[due.because].name[language]
  return (
    <header className={page.words}>
      <h1 tabIndex={-1}>
        {TICKET_VIEW_TEXT[language].title(plainLine(organizationName), plainLine(ticket.subject.addresses.join(', ')))}
      </h1>
      <p className={page.facts}>
        <StateOfTicket state={ticket.state} />
        <MoveOfTicket move={due.move} />
        <span>{until === null ? name : `${name}: ${until}`}</span>
      </p>
      <p className={page.hint}>{aboutWords(view, language).join(' · ')}</p>
    </header>
  )
}

function aboutWords({ ticket, appeal }: TicketView, language: Language): readonly string[] {
  const text = TICKET_VIEW_TEXT[language]
  const { subject, openedAt, escalations, reopenings } = ticket
  return [
    ...(appeal === null ? [] : [appeal.name]),
    ...(subject.reason === null ? [] : [REASON_TEXTS[subject.reason].title[language]]),
    ...(subject.recipientDomain === null ? [] : [text.recipientDomain(plainLine(subject.recipientDomain))]),
    text.openedAt(dayOf(openedAt, language)),
    ...(escalations > 0 ? [text.escalations(escalations)] : []),
    ...(reopenings > 0 ? [text.reopenings(reopenings)] : []),
  ]
}
