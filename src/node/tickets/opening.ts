import { Fault } from '../../engine/fault.ts'
import type { Evidence } from '../../engine/tickets/evidence.ts'
import { isSameEvidence } from '../../engine/tickets/is-same-evidence.ts'
import { joins } from '../../engine/tickets/joins.ts'
import { addressKey } from '../../engine/tickets/same-address.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketEvent, TicketHappening, TicketSubject } from '../../engine/tickets/ticket-event.ts'
import { hasTicketEnded } from '../../engine/tickets/ticket-states.ts'
import type { TicketOrigin, TicketStart } from '../../engine/tickets/ticket-views.ts'
import type { TicketPorts } from './ports.ts'
import { type UpdatePorts, updateTicket } from './update-ticket.ts'

type Ports = UpdatePorts & Pick<TicketPorts, 'knowledge' | 'newId'>

/** What a ticket is to be opened about. */
export interface TicketOrder {
  readonly origin: TicketOrigin
  readonly organization: string
  readonly appeal: string | null
  readonly addresses: readonly string[]
}

export interface OpenedTicket {
  readonly id: string
  /** There was one about this already, and what is new was added to it. */
  readonly joined: boolean
}

/** Another window may open or delete the same one at the same moment, but not for ever. */
const MOST_TRIES = 5

/** Opens a ticket, or joins the one that is about the same: never two, whoever else opens one at the same time. */
export async function openTicket(ports: Ports, order: TicketOrder, start: TicketStart): Promise<OpenedTicket> {
  const { store, now, appeals, onTickets } = ports
  const subject = subjectOf(ports, order, start)
  for (let round = 0; round < MOST_TRIES; round++) {
    const joined = await join(ports, subject, order, start.evidence)
    if (joined !== null) return { id: joined, joined: true }
    const at = now()
    const event: TicketEvent = { at: at.toISOString(), type: 'opened', subject }
    const ticket = { events: [event], evidence: start.evidence, standing: appeals.standingOf(event, at) }
    if ((await store.addTicket(ticket)) === null) continue
    onTickets([subject.id])
    return { id: subject.id, joined: false }
  }
  throw new Fault('store-busy', 'open')
}

function subjectOf({ knowledge, appeals, newId }: Ports, order: TicketOrder, start: TicketStart): TicketSubject {
  const { organization, appeal, origin } = order
  if (!knowledge().organizations.some(({ id }) => id === organization))
    throw new Fault('invalid-input', `an organization was expected, not ${organization}`)
  if (appeal !== null && appeals.get(appeal)?.organization !== organization)
    throw new Fault('invalid-input', `a way to ask ${organization} was expected, not ${appeal}`)
  const byKey = new Map(order.addresses.map((address) => [addressKey(address), address.trim()]))
  if (byKey.size === 0) throw new Fault('invalid-input', 'an address or a domain was expected')
  return {
    id: newId(),
    organization,
    appeal,
    addresses: [...byKey.values()],
    reason: start.reason,
    recipientDomain: start.recipientDomain,
    from: { kind: origin.kind, reference: referenceOf(origin) },
  }
}

function referenceOf(origin: TicketOrigin): string | null {
  switch (origin.kind) {
    case 'diagnosis':
      return origin.entryId
    case 'check':
      return origin.runId
    case 'probe':
      return origin.probeId
    case 'empty':
      return null
  }
}

/** The open ticket of one of these addresses; else the one that ended last, where what began this is younger than its end. */
async function join(
  ports: Ports,
  subject: TicketSubject,
  { origin }: TicketOrder,
  evidence: readonly Evidence[],
): Promise<string | null> {
  const { store, onTickets } = ports
  const tickets = await store.ticketsOf(subject.organization)
  const fitting = tickets
    .filter((ticket) => subject.addresses.some((address) => joins(ticket, subject.organization, address)))
    .toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since))
  const seenAt = lastOf(evidence)
  const ticket =
    fitting.find((one) => !hasTicketEnded(one)) ??
    fitting.find(({ endedAt }) => endedAt !== null && seenAt !== null && Date.parse(seenAt) > Date.parse(endedAt))
  if (ticket === undefined) return null
  const { id } = ticket.subject
  const known = hasTicketEnded(ticket) ? [] : await store.evidence(id)
  const fresh = evidence.filter((one) => !known.some((other) => isSameEvidence(one, other)))
  await store.addEvidence({ ticket: id, evidence: fresh })
  // The same bounce once more is no second refusal, and would be counted in letters. After the end it tells that it is not over.
  if (fresh.length > 0) await updateTicket(ports, id, (now) => comesAgain(now, origin, seenAt, subject.addresses))
  if (subject.appeal !== null)
    await updateTicket(ports, id, (now) =>
      now.subject.appeal === null ? { type: 'appealChosen', appeal: subject.appeal } : null,
    )
  onTickets([id])
  return id
}

/** A refusal is told of; what a probe or a check saw only opens again what had ended. */
function comesAgain(
  ticket: Ticket,
  origin: TicketOrigin,
  at: string | null,
  addresses: readonly string[],
): TicketHappening | null {
  if (at === null || origin.kind === 'empty') return null
  if (origin.kind !== 'diagnosis') return hasTicketEnded(ticket) ? { type: 'reopened' } : null
  const { entryId } = origin
  const isKnown =
    ticket.subject.from.reference === entryId || ticket.refusals.some(({ diagnosis }) => diagnosis === entryId)
  return isKnown ? null : { type: 'refusedAgain', refusal: { at, addresses, diagnosis: entryId } }
}

function lastOf(evidence: readonly Evidence[]): string | null {
  const times = evidence.filter(({ kind }) => kind !== 'check').map(({ at }) => Date.parse(at))
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString()
}
