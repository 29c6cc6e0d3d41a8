import type { KnownFacts } from '../../appeals/render-letter.ts'
import { ipFamily } from '../../dns/ip-address.ts'
import type { Evidence } from '../evidence.ts'
import type { Ticket } from '../ticket.ts'
import { known } from './refusal-evidence.ts'
import { letterTime } from './refusal-time.ts'

/** What the ticket itself knows. Counts and times are those of all its refusals, whichever of them are chosen as evidence. */
export function ticketFacts(
  { subject, ticketNumbers, refusals }: Pick<Ticket, 'subject' | 'ticketNumbers' | 'refusals'>,
  evidence: readonly Evidence[],
): KnownFacts {
  const ips = subject.addresses.filter((address) => ipFamily(address) !== null)
  const domains = subject.addresses.filter((address) => ipFamily(address) === null)
  const seen = refusalsOf(refusals, evidence)
  const times = seen.flatMap(({ at }) => at ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const [first, last] = [times.at(0), times.at(-1)]
  return known({
    address: ips[0] ?? null,
    addresses: ips.length > 0 ? ips.join(', ') : null,
    domain: domains[0] ?? null,
    recipientDomain: subject.recipientDomain,
    ticketNumber: ticketNumbers.at(-1) ?? null,
    refusals: seen.length > 0 ? String(seen.length) : null,
    firstSeen: first === undefined ? null : letterTime(first),
    lastSeen: last === undefined ? null : letterTime(last),
  })
}

/** Each refusal once, though it is known as evidence and as an event. Without a time where none was stated. */
function refusalsOf(
  refusals: Ticket['refusals'],
  evidence: readonly Evidence[],
): readonly { readonly at: string | null }[] {
  const shown = evidence.filter(({ facts }) => facts.refusal !== undefined)
  const entries = new Map(
    shown.map((one) => [one.reference ?? one.id, { at: one.facts.refusedAt === undefined ? null : one.at }]),
  )
  const others = refusals.filter(({ diagnosis }) => diagnosis === null || !entries.has(diagnosis))
  const once = new Map(others.map((one, at) => [one.diagnosis ?? `${at}`, { at: one.at }]))
  return [...entries.values(), ...once.values()]
}
