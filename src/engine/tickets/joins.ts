import { addressKey } from './same-address.ts'
import type { Ticket } from './ticket.ts'
import { hasTicketEnded } from './ticket-states.ts'

/** Is a refusal of this address by this organization about what this ticket is about? Then no second ticket is needed. */
export function joins(ticket: Pick<Ticket, 'subject'>, organization: string, address: string): boolean {
  const { subject } = ticket
  if (subject.organization !== organization) return false
  const key = addressKey(address)
  return subject.addresses.some((one) => addressKey(one) === key)
}

/** The ticket that a new refusal belongs to: the open one, else the one that ended last; null: none, it wants a new one. */
export function findTicketFor<T extends Ticket>(
  tickets: readonly T[],
  organization: string,
  address: string,
): T | null {
  const fitting = tickets.filter((ticket) => joins(ticket, organization, address))
  const open = fitting.filter((ticket) => !hasTicketEnded(ticket))
  const latest = (open.length > 0 ? open : fitting).toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since))
  return latest[0] ?? null
}
