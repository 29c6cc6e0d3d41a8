import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import { withSoundEvents } from '../../engine/tickets/with-sound-events.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'

/** Tickets are read so many at a time. */
const PART = 100

/**
 * These tickets (null: all, the oldest first), whole, one after another: thousands need not stand in memory at once. Rejects with `not-found`
 * for one that is not there.
 */
export async function* exportViews(
  { store, now, appeals }: Pick<TicketPorts, 'store' | 'now'> & { readonly appeals: KnownAppeals },
  ids: readonly string[] | null,
): AsyncGenerator<TicketView> {
  for await (const ticket of ids === null ? allOf(store) : theseOf(store, ids)) {
    const { due, organizationName } = appeals.standing(ticket, now())
    const evidence = await store.evidence(ticket.subject.id)
    yield withSoundEvents({ ticket, due, organizationName, appeal: appeals.of(ticket), otherAppeals: [], evidence })
  }
}

async function* allOf(store: TicketPorts['store']) {
  for (let after: string | null = null; ; ) {
    const part = await store.ticketsFrom({ after, limit: PART })
    yield* part
    after = part.at(-1)?.subject.id ?? null
    if (part.length < PART || after === null) return
  }
}

async function* theseOf(store: TicketPorts['store'], ids: readonly string[]) {
  for (const id of ids) yield store.ticket(id)
}
