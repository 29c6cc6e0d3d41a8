import type { KeptRun } from '../../engine/checks/kept-run.ts'
import { askedSince } from '../../engine/tickets/granted-at.ts'
import { isGoneFrom } from '../../engine/tickets/listing-gone.ts'
import { isProbeAt, probeVerifies } from '../../engine/tickets/probe-verifies.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { KnownList, TicketKnowledge } from '../../engine/tickets/ticket-knowledge.ts'
import { type UpdatePorts, updateTicket } from './update-ticket.ts'

export type VerifyingPorts = UpdatePorts & { knowledge(): TicketKnowledge }

/** A probe arrived: tickets of the organization whose mailbox it is, to which it shows that mail from there passes, are verified. */
export async function verifyByProbe(ports: VerifyingPorts, id: string): Promise<void> {
  const { store, knowledge } = ports
  const probe = await store.probe(id)
  if (probe.arrivedAt === null) return
  const organizations = knowledge().organizations.filter((one) => isProbeAt(one, probe.plan))
  const tickets = (await Promise.all(organizations.map((one) => store.ticketsOf(one.id)))).flat()
  if (!tickets.some((ticket) => askedSince(ticket) !== null)) return
  const { analysis } = await store.arrived(id)
  const arrived = { probe, handedOverBy: analysis?.mail.handedOverBy ?? null }
  for (const ticket of tickets) {
    if (!probeVerifies(ticket, arrived)) continue
    await updateTicket(ports, ticket.subject.id, (now) =>
      probeVerifies(now, arrived) ? { type: 'verified', by: 'probe', reference: id } : null,
    )
  }
}

/** A run of checks was kept: tickets about lists from which the addresses are gone since they were asked are verified. */
export async function verifyByRun(
  ports: VerifyingPorts,
  { id, report }: Pick<KeptRun, 'id' | 'report'>,
): Promise<void> {
  const { store } = ports
  const isGone = (ticket: Ticket) => {
    const since = askedSince(ticket)
    if (since === null || Date.parse(report.startedAt) <= Date.parse(since)) return false
    return isGoneFrom(report, listsOf(ports, ticket), ticket.subject.addresses)
  }
  const keepers = new Set(ports.knowledge().lists.flatMap(({ organization }) => organization ?? []))
  for (const organization of keepers) {
    for (const ticket of await store.ticketsOf(organization)) {
      if (!isGone(ticket)) continue
      await updateTicket(ports, ticket.subject.id, (now) =>
        isGone(now) ? { type: 'verified', by: 'check', reference: id } : null,
      )
    }
  }
}

/** The lists that a ticket is about: those of its way of appeal, else all of the organization. */
function listsOf({ appeals, knowledge }: VerifyingPorts, ticket: Ticket): readonly KnownList[] {
  const { lists } = knowledge()
  const named = appeals.of(ticket)?.for.lists ?? []
  const { organization } = ticket.subject
  return named.length > 0
    ? lists.filter(({ id }) => named.includes(id))
    : lists.filter((list) => list.organization === organization)
}
