import { Fault } from '../../engine/fault.ts'
import { applyTicketEvent } from '../../engine/tickets/apply-ticket-event.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketEvent, TicketHappening } from '../../engine/tickets/ticket-event.ts'
import type { KnownAppeals } from './known-appeals.ts'
import { learnOwnTimes, tellsTimes } from './learn-own-times.ts'
import type { TicketPorts } from './ports.ts'

/** Another program may add events at the same time, but not for ever. */
const MOST_TRIES = 20

export type UpdatePorts = Pick<TicketPorts, 'store' | 'now' | 'onTickets'> & { readonly appeals: KnownAppeals }

/**
 * Adds to a ticket what `decide` makes of how it stands now; null: nothing. When another program was faster, it is decided anew.
 * Rejects with `not-found` for a ticket that was deleted.
 */
export async function updateTicket(
  { store, now, onTickets, appeals }: UpdatePorts,
  id: string,
  decide: (ticket: Ticket) => TicketHappening | null,
): Promise<Ticket | null> {
  for (let round = 0; round < MOST_TRIES; round++) {
    const ticket = await store.ticket(id)
    await learnOwnTimes(store, appeals, ticket.subject)
    const happening = decide(ticket)
    if (happening === null) return null
    const time = now()
    const event: TicketEvent = { at: time.toISOString(), ...happening }
    const standing = appeals.standing(applyTicketEvent(ticket, event), time)
    const next = await store.appendTicket({ ticket: id, seq: ticket.events.length, event, standing })
    if (next === null) continue
    if (tellsTimes(event)) appeals.doubtTimes(next.subject.appeal)
    onTickets([id])
    return next
  }
  throw new Fault('store-busy', 'events')
}
