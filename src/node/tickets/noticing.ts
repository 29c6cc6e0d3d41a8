import { Fault } from '../../engine/fault.ts'
import { noticeTime } from '../../engine/tickets/notice-time.ts'
import { hasTicketEnded } from '../../engine/tickets/ticket-states.ts'
import { learnOwnTimes } from './learn-own-times.ts'
import { type UpdatePorts, updateTicket } from './update-ticket.ts'

/** A ticket may be silent, and then at its end, in one go: after that there is nothing more. */
const MOST_EVENTS = 3

/** Notices what time has made of all tickets that have to be looked at by now. Answers when the next one has to be (RFC 3339); null: none. */
export async function noticeTurning(ports: UpdatePorts, isClosed: () => boolean): Promise<string | null> {
  const { store, now } = ports
  const { ids, nextAt } = await store.ticketsTurning(now().toISOString())
  for (const id of ids) {
    if (isClosed()) return null
    await notice(ports, id).catch(unlessGone)
  }
  return nextAt
}

/** Organizations turned out to answer sooner or later than was thought: what waits for them is due at another time. */
export async function noticeRetimed(ports: UpdatePorts): Promise<void> {
  for (const { id: appeal, organization } of ports.appeals.takeRetimed()) {
    const waiting = (await ports.store.ticketsOf(organization)).filter(
      (ticket) => ticket.subject.appeal === appeal && !hasTicketEnded(ticket),
    )
    for (const { subject } of waiting) await notice(ports, subject.id).catch(unlessGone)
  }
}

async function notice(ports: UpdatePorts, id: string): Promise<void> {
  const { store, appeals, now, onTickets } = ports
  for (let round = 0; round < MOST_EVENTS; round++) {
    const noticed = await updateTicket(ports, id, (ticket) => noticeTime(ticket, appeals.of(ticket), now().getTime()))
    if (noticed === null) break
  }
  const ticket = await store.ticket(id)
  await learnOwnTimes(store, appeals, ticket.subject)
  const standing = appeals.standing(ticket, now())
  // Where it has changed meanwhile, whoever changed it said how it stands.
  if (await store.keepStanding({ ticket: id, seq: ticket.events.length, standing })) onTickets([id])
}

/** Deleted meanwhile. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Fault && error.code === 'not-found')) throw error
}
