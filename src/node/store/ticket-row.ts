import { columnOf } from '../../engine/tickets/board-column.ts'
import type { Due } from '../../engine/tickets/due-of.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import { hasTicketEnded } from '../../engine/tickets/ticket-states.ts'
import type { TicketLine } from '../../engine/tickets/ticket-views.ts'
import type { TicketsTable } from './ticket-schema.ts'
import type { TicketStanding } from './tickets.ts'

/** Sorts behind every time. */
const NEVER = '9999'
const RANK: Readonly<Record<Due['move'], number>> = { you: 0, them: 1, nobody: 2 }
const RANK_OF_ENDED = 3

type StandingColumns = Pick<TicketsTable, 'organization_name' | 'move' | 'due_rank' | 'due_at' | 'turns_at' | 'line'>

/** The row that stands for a ticket, but for its number and its letters. */
export function toTicketRow(ticket: Ticket, standing: TicketStanding): Omit<TicketsTable, 'number' | 'letters'> {
  const { subject, state, events } = ticket
  return {
    id: subject.id,
    organization: subject.organization,
    board_column: columnOf(state),
    ended: hasTicketEnded(ticket) ? 1 : 0,
    opened_at: instant(ticket.openedAt),
    since: instant(ticket.since),
    changed_at: instant(events.at(-1)?.at ?? ticket.since),
    sending: ticket.sending.length,
    next_seq: events.length,
    ...standingColumns(toLine(ticket, standing), hasTicketEnded(ticket), standing),
  }
}

/** What of a row changes though nothing happened but time. */
export function restanding(row: Pick<TicketsTable, 'line' | 'ended'>, standing: TicketStanding): StandingColumns {
  const { due, organizationName, appealName } = standing
  return standingColumns({ ...fromLineRow(row), due, organizationName, appealName }, row.ended === 1, standing)
}

/** The line that `toTicketRow` wrote. */
export function fromLineRow({ line }: Pick<TicketsTable, 'line'>): TicketLine {
  return JSON.parse(line) as TicketLine
}

/** One form for all spellings of a moment, so that texts sort as the times do. What is none stays as it is. */
export function instant(at: string): string {
  const time = Date.parse(at)
  return Number.isNaN(time) ? at : new Date(time).toISOString()
}

function standingColumns(line: TicketLine, hasEnded: boolean, { due, turnsAt }: TicketStanding): StandingColumns {
  return {
    organization_name: line.organizationName,
    move: due.move,
    due_rank: hasEnded ? RANK_OF_ENDED : RANK[due.move],
    due_at: due.at === null ? NEVER : instant(due.at),
    turns_at: turnsAt === null ? null : instant(turnsAt),
    line: JSON.stringify(line),
  }
}

function toLine(ticket: Ticket, { due, organizationName, appealName }: TicketStanding): TicketLine {
  const { subject, answers } = ticket
  const last = answers.at(-1)
  return {
    id: subject.id,
    organization: subject.organization,
    organizationName,
    appealName,
    addresses: subject.addresses,
    recipientDomain: subject.recipientDomain,
    reason: subject.reason,
    state: ticket.state,
    due,
    openedAt: ticket.openedAt,
    since: ticket.since,
    readFromMail: ticket.readFromMail,
    lastAnswer: last === undefined ? null : (last.kind ?? 'unknown'),
    refusals: ticket.refusals.length,
  }
}
