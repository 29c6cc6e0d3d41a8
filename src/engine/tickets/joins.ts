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
  return ticketsByAddress(tickets, organization).get(addressKey(address)) ?? null
}

/** The same for many addresses: by address, as `addressKey` writes it. */
export function ticketsByAddress<T extends Ticket>(
  tickets: readonly T[],
  organization: string,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const ticket of tickets) {
    if (ticket.subject.organization !== organization) continue
    for (const key of ticket.subject.addresses.map(addressKey)) {
      const known = found.get(key)
      if (known === undefined || comesBefore(ticket, known)) found.set(key, ticket)
    }
  }
  return found
}

/** An open one before one that has ended; of equals what changed last. */
function comesBefore(a: Ticket, b: Ticket): boolean {
  const [hasEnded, hasOtherEnded] = [hasTicketEnded(a), hasTicketEnded(b)]
  if (hasEnded !== hasOtherEnded) return hasOtherEnded
  return Date.parse(a.since) > Date.parse(b.since)
}
