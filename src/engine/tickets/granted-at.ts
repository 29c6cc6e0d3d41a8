import type { Ticket } from './ticket.ts'
import { awaitsAnswer } from './ticket-states.ts'

/** When the organization (or the user) said that it is done, RFC 3339: what is seen after that shows whether it is. Null: nobody said so. */
export function grantedAt(ticket: Ticket): string | null {
  const { state, settledAt, since } = ticket
  if (state === 'solved') return settledAt ?? since
  return mitigatedAt(ticket)
}

/** When what was asked for was granted in an answer that is not the end of it. */
export function mitigatedAt({ state, answers, askedAt }: Ticket): string | null {
  const last = state === 'answered' ? answers.findLast(({ kind }) => kind !== 'acknowledged') : undefined
  if (last === undefined || (last.kind !== 'mitigated' && last.kind !== 'solved')) return null
  // Nothing is granted before it was asked for, whatever a server's clock says.
  return askedAt !== null && Date.parse(askedAt) > Date.parse(last.receivedAt) ? askedAt : last.receivedAt
}

/** Since when a listing that is gone settles it: from the moment that was granted, else from the last that was asked. Null: nothing was. */
export function askedSince(ticket: Ticket): string | null {
  const granted = grantedAt(ticket)
  if (granted !== null) return granted
  const isAsked = awaitsAnswer(ticket) || ticket.state === 'answered'
  return isAsked ? (ticket.asked.at(-1)?.at ?? null) : null
}
