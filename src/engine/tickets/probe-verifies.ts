import type { Probe } from '../probes/probe.ts'
import { grantedAt } from './granted-at.ts'
import { addressKey } from './same-address.ts'
import type { Ticket } from './ticket.ts'
import type { KnownOrganization } from './ticket-knowledge.ts'

/** A probe that arrived, and what its mail tells. */
export interface ArrivedProbe {
  readonly probe: Pick<Probe, 'plan' | 'submittedAt' | 'arrivedAt' | 'placement'>
  /** The address that handed it to the receiver; null: not known. */
  readonly handedOverBy: string | null
}

/** Does a probe go to a mailbox of this very organization? */
export function isProbeAt(
  { domains, families }: Pick<KnownOrganization, 'domains' | 'families'>,
  { address, family }: Pick<Probe['plan'], 'address' | 'family'>,
): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return domains.includes(domain) || families.includes(family)
}

/**
 * Does this probe show that what was granted is true? It was sent after that, from the address in question, and arrived. Where the ticket
 * is about where mails land, it has to lie in the inbox.
 */
export function probeVerifies(ticket: Ticket, { probe, handedOverBy }: ArrivedProbe): boolean {
  const granted = grantedAt(ticket)
  const { submittedAt, arrivedAt, placement, plan } = probe
  if (granted === null || submittedAt === null || arrivedAt === null) return false
  if (Date.parse(submittedAt) <= Date.parse(granted)) return false
  if (ticket.subject.from.kind === 'probe' && placement?.kind !== 'inbox') return false
  const from = [handedOverBy, domainOf(plan.from.address), domainOf(plan.envelopeFrom)]
  const keys = new Set(from.flatMap((address) => (address === null ? [] : addressKey(address))))
  return ticket.subject.addresses.some((address) => keys.has(addressKey(address)))
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
