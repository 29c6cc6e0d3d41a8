import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import { csvRow } from './csv-row.ts'
import type { TicketFile } from './ticket-file.ts'

const COLUMNS = [
  'id',
  'organization',
  'organizationName',
  'appeal',
  'addresses',
  'recipientDomain',
  'reason',
  'state',
  'move',
  'dueAt',
  'dueBecause',
  'openedAt',
  'askedAt',
  'firstAnswerAt',
  'settledAt',
  'endedAt',
  'asked',
  'answers',
  'lastAnswer',
  'ticketNumbers',
  'refusals',
  'escalations',
  'silences',
  'reopenings',
] as const

/** Tickets as CSV (RFC 4180), one a line. Several values of one cell are parted by spaces. */
export function csvFile(): TicketFile {
  return { head: csvRow(COLUMNS), between: '', foot: '', part: (view) => csvRow(rowOf(view)) }
}

function rowOf({ ticket, due, organizationName }: TicketView) {
  const { subject, answers } = ticket
  const last = answers.at(-1)
  const values: Readonly<Record<(typeof COLUMNS)[number], string | number | null>> = {
    id: subject.id,
    organization: subject.organization,
    organizationName,
    appeal: subject.appeal,
    addresses: subject.addresses.join(' '),
    recipientDomain: subject.recipientDomain,
    reason: subject.reason,
    state: ticket.state,
    move: due.move,
    dueAt: due.at,
    dueBecause: due.because,
    openedAt: ticket.openedAt,
    askedAt: ticket.askedAt,
    firstAnswerAt: ticket.firstAnswerAt,
    settledAt: ticket.settledAt,
    endedAt: ticket.endedAt,
    asked: ticket.asked.length,
    answers: answers.length,
    lastAnswer: last === undefined ? null : (last.kind ?? 'unknown'),
    ticketNumbers: ticket.ticketNumbers.join(' '),
    refusals: ticket.refusals.length,
    escalations: ticket.escalations,
    silences: ticket.silences,
    reopenings: ticket.reopenings,
  }
  return COLUMNS.map((column) => values[column])
}
