import type { Diagnosis, InputKind } from '../bounces/diagnosis.ts'
import type { HistoryEntry } from '../bounces/history-entry.ts'
import { domainOf, refusalEvidence } from './drafting/refusal-evidence.ts'
import { refusedAt } from './drafting/refusal-time.ts'
import type { Evidence } from './evidence.ts'
import { isAboutTheSame } from './is-about.ts'
import { addressKey } from './same-address.ts'
import type { Ticket } from './ticket.ts'

/** What one entry of the history adds to one ticket. */
export interface JoiningRefusal<T extends Ticket> {
  readonly ticket: T
  /** When it was last refused, RFC 3339; where the entry does not say it, when it was read. */
  readonly at: string
  /** Of the ticket, those that were refused. */
  readonly addresses: readonly string[]
  readonly evidence: readonly Evidence[]
}

/** A log of a day may hold more refusals than anybody reads. */
const MOST_DIAGNOSES = 2000
const MOST_EVIDENCE = 20

/** Who refused, and who really holds the listing that a refusal quotes. */
export function organizationsIn({ diagnosed: { kind, diagnoses } }: HistoryEntry): readonly string[] {
  if (!REFUSING.includes(kind)) return []
  return [...new Set(diagnoses.slice(0, MOST_DIAGNOSES).flatMap(organizationsOf))]
}

/**
 * The tickets that the refusals of this entry belong to, each once: of the organization, about one of the addresses that were refused, and about
 * such a refusal. That our own request was not delivered is an answer to it and no refusal.
 * @param own where a refusal names no address of ours, those that the sending domain is known to send from
 * @param ticketsOf by address, see `ticketsByAddress`
 */
export function joiningRefusals<T extends Ticket>(
  entry: HistoryEntry,
  own: readonly string[],
  ticketsOf: (organization: string) => ReadonlyMap<string, T>,
): readonly JoiningRefusal<T>[] {
  const found = new Map<string, { readonly ticket: T; readonly addresses: Set<string>; readonly refused: number[] }>()
  const { diagnoses, originalMessageId, originalMailFrom } = entry.diagnosed
  for (const [index, diagnosis] of diagnoses.slice(0, MOST_DIAGNOSES).entries()) {
    const { senderAddresses } = diagnosis
    const domain = domainOf(originalMailFrom)
    const refused = [...(senderAddresses.length > 0 ? senderAddresses : own), ...(domain === null ? [] : [domain])]
    const keys = new Set(refused.map(addressKey))
    for (const ticket of ticketsFor(diagnosis, [...keys], ticketsOf)) {
      if (
        !isAboutTheSame(ticket, diagnosis) ||
        ticket.asked.some(({ messageId }) => messageId !== null && messageId === originalMessageId)
      )
        continue
      const { id } = ticket.subject
      const joined = found.get(id) ?? { ticket, addresses: new Set(), refused: [] }
      found.set(id, joined)
      if (joined.refused.at(-1) !== index) joined.refused.push(index)
      for (const address of ticket.subject.addresses) if (keys.has(addressKey(address))) joined.addresses.add(address)
    }
  }
  return [...found.values()].map(({ ticket, addresses, refused }) => ({
    ticket,
    addresses: [...addresses],
    at: latest(entry, refused),
    evidence: refused.slice(-MOST_EVIDENCE).flatMap((index) => refusalEvidence(entry, index) ?? []),
  }))
}

const REFUSING: readonly InputKind[] = ['dsn', 'bounce', 'reply', 'log']

function organizationsOf({ organization, pointsTo }: Diagnosis): readonly string[] {
  return [...(organization === null ? [] : [organization.id]), ...pointsTo.map(({ id }) => id)]
}

function ticketsFor<T extends Ticket>(
  diagnosis: Diagnosis,
  keys: readonly string[],
  ticketsOf: (organization: string) => ReadonlyMap<string, T>,
): ReadonlySet<T> {
  const tickets = organizationsOf(diagnosis).flatMap((organization) => {
    const known = ticketsOf(organization)
    return known.size === 0 ? [] : keys.flatMap((key) => known.get(key) ?? [])
  })
  return new Set(tickets)
}

/** Several refusals in one log are one event: the last counts. What is later than now is a wrong clock. */
function latest(entry: HistoryEntry, refused: readonly number[]): string {
  const times = refused.flatMap((index) => {
    const diagnosis = entry.diagnosed.diagnoses[index]
    const at = diagnosis === undefined ? null : refusedAt(entry, diagnosis)
    return at === null ? [] : [Date.parse(at)]
  })
  if (times.length === 0) return entry.createdAt
  const last = Math.min(Math.max(...times), Date.parse(entry.createdAt))
  return new Date(last).toISOString()
}
