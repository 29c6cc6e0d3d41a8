import type { Finding } from '../../engine/checks/finding.ts'
import type { KeptRun } from '../../engine/checks/kept-run.ts'
import { Fault } from '../../engine/fault.ts'
import { listingsIn as listingsOf } from '../../engine/tickets/drafting/listing-evidence.ts'
import { askedSince } from '../../engine/tickets/granted-at.ts'
import { listedAgain } from '../../engine/tickets/listed-again.ts'
import { isGoneFrom } from '../../engine/tickets/listing-gone.ts'
import { isProbeAt, probeVerifies } from '../../engine/tickets/probe-verifies.ts'
import { addressKey } from '../../engine/tickets/same-address.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketHappening } from '../../engine/tickets/ticket-event.ts'
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

/**
 * A run of checks was kept: tickets about lists from which the addresses are gone since they were asked are verified, and those of which a list
 * has an address again are opened again.
 */
export async function verifyByRun(ports: VerifyingPorts, run: Pick<KeptRun, 'id' | 'report'>): Promise<void> {
  const keepers = new Set(ports.knowledge().lists.flatMap(({ organization }) => organization ?? []))
  for (const organization of keepers) {
    for (const ticket of await ports.store.ticketsOf(organization)) {
      const lists = listsOf(ports, ticket)
      if (shown(ticket, run, lists) === null) continue
      const evidence = listingsIn(run.report.findings, run, lists).filter(({ entry }) => isAbout(ticket, entry))
      if (evidence.length > 0)
        await ports.store.addEvidence({ ticket: ticket.subject.id, evidence: evidence.map((one) => one.evidence) })
      await updateTicket(ports, ticket.subject.id, (now) => shown(now, run, lists)).catch(unlessHeld)
    }
  }
}

/** What a run shows of a ticket; null: nothing new. */
function shown(
  ticket: Ticket,
  { id, report }: Pick<KeptRun, 'id' | 'report'>,
  lists: readonly KnownList[],
): TicketHappening | null {
  const since = askedSince(ticket)
  const isLater = since !== null && Date.parse(report.startedAt) > Date.parse(since)
  if (isLater && isGoneFrom(report, lists, ticket.subject.addresses))
    return { type: 'verified', by: 'check', reference: id }
  return listedAgain(ticket, report, lists).length > 0 ? { type: 'reopened' } : null
}

function listingsIn(findings: readonly Finding[], run: Pick<KeptRun, 'id' | 'report'>, lists: readonly KnownList[]) {
  return findings.flatMap((finding) => listingsOf(run, finding, lists, null))
}

function isAbout({ subject }: Ticket, entry: string): boolean {
  const key = addressKey(entry)
  return subject.addresses.some((address) => addressKey(address) === key)
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

/** A newer ticket is open about the same: this one stays as it is. */
function unlessHeld(error: unknown): void {
  if (!(error instanceof Fault && error.code === 'invalid-input')) throw error
}
