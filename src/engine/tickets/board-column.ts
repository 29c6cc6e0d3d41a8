import type { TicketState } from './ticket.ts'
import type { BoardColumn } from './ticket-views.ts'

const COLUMN_OF: Readonly<Record<TicketState, BoardColumn>> = {
  draft: 'toWrite',
  reopened: 'toWrite',
  submitted: 'asked',
  acknowledged: 'asked',
  answered: 'answered',
  escalated: 'escalated',
  solved: 'solved',
  verified: 'ended',
  givenUp: 'ended',
  expired: 'ended',
}

/** Where a ticket of this state hangs on the board. */
export function columnOf(state: TicketState): BoardColumn {
  return COLUMN_OF[state]
}
