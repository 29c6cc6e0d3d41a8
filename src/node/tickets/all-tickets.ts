import { Fault } from '../../engine/fault.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { Store } from '../store/store.ts'

/** In one part: so many that the store is free for others in between. */
const PART = 250

/** All tickets, the oldest first, each once. One that was deleted while we were at it ends nothing. */
export async function* allTickets(store: Pick<Store, 'ticketsFrom'>): AsyncGenerator<Ticket> {
  const seen: string[] = []
  for (;;) {
    const part = await nextPart(store, seen)
    for (const ticket of part) {
      seen.push(ticket.subject.id)
      yield ticket
    }
    if (part.length < PART) return
  }
}

/** After the last one that is still there. */
async function nextPart(store: Pick<Store, 'ticketsFrom'>, seen: string[]): Promise<readonly Ticket[]> {
  for (;;) {
    try {
      return await store.ticketsFrom({ after: seen.at(-1) ?? null, limit: PART })
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'not-found') || seen.length === 0) throw error
      seen.pop()
    }
  }
}
