import { isSoundTicketEvent } from './sound-ticket-event.ts'
import type { TicketView } from './ticket-views.ts'

/** The view without events that cannot be read: they are kept, changed nothing, and nobody can say what they tell. */
export function withSoundEvents(view: TicketView): TicketView {
  const { ticket } = view
  return { ...view, ticket: { ...ticket, events: ticket.events.filter(isSoundTicketEvent) } }
}
