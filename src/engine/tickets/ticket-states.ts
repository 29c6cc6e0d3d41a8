import type { Ticket, TicketState } from './ticket.ts'

const ENDED: readonly TicketState[] = ['verified', 'givenUp', 'expired']
const AWAITING: readonly TicketState[] = ['submitted', 'acknowledged', 'escalated']

/** Is there nothing more to do, unless it is opened again? Solved is not the end: it has to be seen to be. */
export function hasTicketEnded({ state }: Pick<Ticket, 'state'>): boolean {
  return ENDED.includes(state)
}

/** Has the organization been asked, and not yet said what ends the question? */
export function awaitsAnswer({ state }: Pick<Ticket, 'state'>): boolean {
  return AWAITING.includes(state)
}

/** May a mail of this ticket go out? The one question between us and sending twice: not beside one of which the outcome is open. */
export function maySend({ sending, state }: Pick<Ticket, 'sending' | 'state'>): boolean {
  return sending.length === 0 && !ENDED.includes(state)
}
