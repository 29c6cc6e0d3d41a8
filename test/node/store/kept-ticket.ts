import { onTestFinished } from 'vitest'
import { applyTicketEvent } from '../../../src/engine/tickets/apply-ticket-event.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import type { TicketEvent, TicketSubject } from '../../../src/engine/tickets/ticket-event.ts'
import { timedDue } from '../../../src/engine/tickets/ticket-standing.ts'
import { type Store, storeIn } from '../../../src/node/store/store.ts'
import type { TicketStanding } from '../../../src/node/store/tickets.ts'
import { START, ticketAbout } from '../../engine/tickets/some-ticket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A store of its own, closed at the end of the test. */
export function openStore(folder = temporaryFolder()): Store {
  const store = storeIn(folder, () => new Date(START))
  onTestFinished(() => store.close())
  return store
}

/** How a ticket stands so many hours after the start, without an appeal. */
export function standing(ticket: Ticket, hours = 0, changes: Partial<TicketStanding> = {}): TicketStanding {
  const { organization } = ticket.subject
  return {
    ...timedDue(ticket, null, START + hours * 3_600_000),
    organizationName: `The ${organization}`,
    appealName: null,
    ...changes,
  }
}

let count = 0

/** A subject that no other ticket has. */
export function newSubject(changes: Partial<TicketSubject> = {}): TicketSubject {
  count++
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    organization: 'acme',
    appeal: null,
    addresses: [`198.51.100.${count}`],
    reason: null,
    recipientDomain: null,
    from: { kind: 'empty', reference: null },
    ...changes,
  }
}

/** Keeps a ticket about this to which these things happened, an hour apart. */
export async function keep(
  store: Store,
  about: Partial<TicketSubject> = {},
  ...happenings: Parameters<typeof ticketAbout>[1][]
): Promise<Ticket> {
  const ticket = ticketAbout(newSubject(about), ...happenings)
  const added = await store.addTicket({ events: ticket.events, evidence: [], standing: standing(ticket, 100) })
  if (added === null) throw new Error('another one is open')
  return added
}

/** Adds an event as the office would. */
export function append(store: Store, ticket: Ticket, event: TicketEvent): Promise<Ticket | null> {
  const next = applyTicketEvent(ticket, event)
  return store.appendTicket({
    ticket: ticket.subject.id,
    seq: ticket.events.length,
    event,
    standing: standing(next, 100),
  })
}
