import type { TicketLine, TicketView } from '../../engine/tickets/ticket-views.ts'
import type { Language } from '../../text/language.ts'
import { dueSays, stateSays } from '../../text/reports/ticket-says.ts'
import { TICKET_COMMAND_TEXT } from '../../text/tickets/command.ts'
import { untilWithDay } from '../../text/tickets/due.ts'
import { ticketEventLine } from '../../text/tickets/events.ts'
import type { Style } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { columns } from '../probe/print-probes.ts'
import { moment } from '../probe/words.ts'

const SHORT_ID = 8
const WHOLE_ID = 36

/** One line for each ticket: id, who is asked, about what, how it stands, and whose move it is until when. */
export function ticketLinesForPeople(lines: readonly TicketLine[], language: Language, now: number): string {
  const beginnings = new Set(lines.map(({ id }) => id.slice(0, SHORT_ID)))
  const shown = beginnings.size === lines.length ? SHORT_ID : WHOLE_ID
  const { readFromMail } = TICKET_COMMAND_TEXT[language]
  const rows = lines.map((line) => {
    const [address = '', ...more] = line.addresses
    const until = untilWithDay(line.due, language, now)
    const state = stateSays(line.state, language) + (line.readFromMail ? ` (${readFromMail})` : '')
    return [
      line.id.slice(0, shown),
      line.organizationName,
      more.length === 0 ? address : `${address} +${more.length}`,
      state,
      `${dueSays(line.due, language)}${until === null ? '' : `, ${until}`}`,
    ].map(terminalText)
  })
  return columns(rows).join('\n')
}

/** One ticket with all that happened to it. */
export function ticketForPeople(view: TicketView, language: Language, now: number, style: Style): string {
  const { ticket, due, organizationName, appeal, evidence } = view
  const { subject } = ticket
  const text = TICKET_COMMAND_TEXT[language]
  const until = untilWithDay(due, language, now)
  const facts = [
    [text.id, subject.id],
    [text.addresses, subject.addresses.join(', ')],
    [text.way, appeal?.name ?? ''],
    [text.state, stateSays(ticket.state, language) + (ticket.readFromMail ? ` (${text.readFromMail})` : '')],
    [text.due, `${dueSays(due, language)}${until === null ? '' : `, ${until}`}`],
    [text.numbers, ticket.ticketNumbers.join(', ')],
  ].filter(([, value]) => value !== '')
  const proof = evidence.map(({ at, line }) => `  ${moment(at)}  ${terminalText(line)}`)
  const events = ticket.events.flatMap((event) => [
    `  ${moment(event.at)}  ${terminalText(ticketEventLine(event, language))}`,
    ...writingOf(event).map((line) => `      ${terminalText(line)}`.trimEnd()),
  ])
  return [
    style.strong(terminalText(organizationName)),
    ...facts.map(([name = '', value = '']) => `  ${style.faint(`${name}:`)} ${terminalText(value)}`),
    ...(proof.length === 0 ? [] : ['', text.evidence, ...proof]),
    '',
    text.happened,
    ...events,
    '',
  ].join('\n')
}

/** What was written with it, line by line. */
function writingOf(event: TicketView['ticket']['events'][number]): readonly string[] {
  switch (event.type) {
    case 'sending':
      return [event.mail.subject, '', ...linesOf(event.mail.text)]
    case 'submitted':
    case 'noted':
      return linesOf(event.text)
    case 'answered':
      return [event.answer.id, ...linesOf(event.answer.text)]
    default:
      return []
  }
}

function linesOf(text: string): readonly string[] {
  return text.trimEnd().split(/\r\n?|\n/)
}
