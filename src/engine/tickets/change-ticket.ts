import { mitigatedAt } from './granted-at.ts'
import type { Ticket, TicketState } from './ticket.ts'
import type { TicketEvent } from './ticket-event.ts'
import { hasTicketEnded } from './ticket-states.ts'

type Outcome = 'solved' | 'verified' | 'givenUp' | 'expired'

/** The user, a check or the time says how it ended. Verified is the last word; it also comes after one had given up. */
export function changeState(ticket: Ticket, outcome: Outcome, at: string): Ticket {
  if (ticket.state === 'verified' || ticket.state === outcome) return ticket
  if (hasTicketEnded(ticket) && outcome !== 'verified') return ticket
  const isSettled = outcome === 'solved' || outcome === 'verified'
  return {
    ...inState(ticket, outcome, at),
    settledAt: ticket.settledAt ?? (isSettled ? at : null),
    endedAt: outcome === 'solved' ? null : at,
    readFromMail: false,
  }
}

/** It is asked anew: what was before stays to be seen and counts no longer. */
export function beginAnew(ticket: Ticket, at: string): Ticket {
  if (!mayBeginAnew(ticket)) return ticket
  return {
    ...inState(ticket, 'reopened', at),
    askedAt: null,
    firstAnswerAt: null,
    settledAt: null,
    endedAt: null,
    escalations: 0,
    reopenings: ticket.reopenings + 1,
    readFromMail: false,
  }
}

/** Only what came to an end, or was granted, begins anew. */
export function mayBeginAnew(ticket: Ticket): boolean {
  return hasTicketEnded(ticket) || ticket.state === 'solved' || mitigatedAt(ticket) !== null
}

/** An answer counts once. What is verified stays so; what was given up or has expired has an answer after all. */
export function takeAnswer(ticket: Ticket, event: Extract<TicketEvent, { readonly type: 'answered' }>): Ticket {
  const { answer } = event
  if (ticket.answers.some(({ id }) => id === answer.id)) return ticket
  const taken = {
    ...ticket,
    answers: [...ticket.answers, answer],
    ticketNumbers: [...new Set([...ticket.ticketNumbers, ...answer.ticketNumbers])],
    firstAnswerAt: ticket.firstAnswerAt ?? later(answer.receivedAt, ticket.askedAt),
  }
  const state = stateAfter(ticket.state, answer.kind)
  if (state === ticket.state && state !== 'answered') return state === 'verified' ? taken : { ...taken, silence: null }
  return {
    ...inState(taken, state, event.at),
    settledAt: state === 'solved' ? (ticket.settledAt ?? later(answer.receivedAt, ticket.askedAt)) : null,
    endedAt: null,
    readFromMail: answer.from === 'mail' && answer.matchedBy !== 'user',
  }
}

/** The state from `at` on; a silence and a wish to be reminded were about the one before. */
export function inState(ticket: Ticket, state: TicketState, at: string): Ticket {
  return { ...ticket, state, since: at, silence: null, postponedUntil: null }
}

type Kind = Extract<TicketEvent, { readonly type: 'answered' }>['answer']['kind']

/** A receipt only tells that the question came: it takes nothing back. */
function stateAfter(state: TicketState, kind: Kind): TicketState {
  if (state === 'verified') return state
  if (kind === 'solved') return 'solved'
  if (kind !== 'acknowledged') return 'answered'
  return state === 'draft' || state === 'submitted' || state === 'reopened' ? 'acknowledged' : state
}

/** Two clocks: nothing is answered before it was asked. */
function later(at: string, than: string | null): string {
  return than !== null && Date.parse(than) > Date.parse(at) ? than : at
}
