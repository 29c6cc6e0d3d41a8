import type { HistoryEntry } from '../../engine/bounces/history-entry.ts'
import { Fault } from '../../engine/fault.ts'
import { domainOf } from '../../engine/tickets/drafting/refusal-evidence.ts'
import { dueOf } from '../../engine/tickets/due-of.ts'
import { isSameEvidence } from '../../engine/tickets/is-same-evidence.ts'
import { type JoiningRefusal, joiningRefusals, organizationsIn } from '../../engine/tickets/joining-refusals.ts'
import { ticketsByAddress } from '../../engine/tickets/joins.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketHappening } from '../../engine/tickets/ticket-event.ts'
import { hasTicketEnded } from '../../engine/tickets/ticket-states.ts'
import { ownAddresses } from './origin-addresses.ts'
import { type UpdatePorts, updateTicket } from './update-ticket.ts'

/** More refusals of one ticket tell nothing more. */
const MOST_REFUSALS = 1000
const MOST_EVIDENCE = 500

/** A bounce was diagnosed and is kept: it joins the tickets of who refused (or lists) and of these addresses, and opens again what had ended before it. */
export async function joinRefusals(ports: UpdatePorts, entry: HistoryEntry): Promise<void> {
  const tickets = new Map<string, ReadonlyMap<string, Ticket>>()
  for (const organization of organizationsIn(entry))
    tickets.set(organization, ticketsByAddress(await ports.store.ticketsOf(organization), organization))
  if ([...tickets.values()].every(({ size }) => size === 0)) return
  const own = await ownAddresses(ports.store, domainOf(entry.diagnosed.originalMailFrom))
  for (const joining of joiningRefusals(entry, own, (organization) => tickets.get(organization) ?? NO_TICKETS))
    await join(ports, entry.id, joining)
}

const NO_TICKETS: ReadonlyMap<string, Ticket> = new Map()

async function join(ports: UpdatePorts, diagnosis: string, joining: JoiningRefusal<Ticket>): Promise<void> {
  const { at, addresses, ticket } = joining
  const { id } = ticket.subject
  const known = await ports.store.evidence(id)
  const fresh = joining.evidence.filter((one) => !known.some((other) => isSameEvidence(one, other)))
  if (fresh.length === 0 || isOld(ticket, at)) return
  // Before the event: who is ended in between has shown more than is told, and not less.
  if (known.length < MOST_EVIDENCE) await ports.store.addEvidence({ ticket: id, evidence: fresh })
  const happening: TicketHappening = { type: 'refusedAgain', refusal: { at, addresses, diagnosis } }
  const added = await updateTicket(ports, id, (now) => (isToTell(ports, now, happening) ? happening : null)).catch(
    nullIfHeld,
  )
  if (added === null) ports.onTickets([id])
}

type RefusedAgain = Extract<TicketHappening, { readonly type: 'refusedAgain' }>

function isToTell({ appeals }: UpdatePorts, ticket: Ticket, { refusal }: RefusedAgain): boolean {
  if (ticket.refusals.some(({ diagnosis }) => diagnosis === refusal.diagnosis)) return false
  if (isOld(ticket, refusal.at)) return false
  if (!hasTicketEnded(ticket) && ticket.refusals.length >= MOST_REFUSALS) return false
  // What was granted may take two days to reach all servers: until then a refusal takes nothing back.
  return dueOf({ ...ticket, postponedUntil: null }, appeals.of(ticket), Date.parse(refusal.at)).because !== 'effect'
}

/** What was refused before the end belongs to what was before it. */
function isOld({ endedAt, ...ticket }: Ticket, at: string): boolean {
  return hasTicketEnded(ticket) && endedAt !== null && Date.parse(at) <= Date.parse(endedAt)
}

/** Another one about the same was opened meanwhile: the next refusal joins that. */
function nullIfHeld(error: unknown): null {
  if (error instanceof Fault && error.code === 'invalid-input') return null
  throw error
}
