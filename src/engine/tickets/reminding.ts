import type { Due } from './due-of.ts'
import type { Ticket } from './ticket.ts'
import type { TicketEvent } from './ticket-event.ts'
import type { TicketLine } from './ticket-views.ts'

/** Is it worth a word out of turn that this is due? A text that still is to be written is no news, a ticket that opened again is. */
export function isNews({ due, state }: Pick<TicketLine, 'due' | 'state'>): boolean {
  if (due.move !== 'you' || due.at === null) return false
  return due.because !== 'draft' || state === 'reopened'
}

/** Did the user make it due a moment ago, by their own hand? Whoever has just done something needs not be told of it. */
export function isOwnDoing({ events }: Pick<Ticket, 'events'>, due: Due): boolean {
  const last = events.findLast(({ type }) => type !== 'noted' && type !== 'seen')
  if (last === undefined || due.at === null || Date.parse(due.at) > Date.parse(last.at)) return false
  return isByHand(last)
}

function isByHand(event: TicketEvent): boolean {
  if (event.type === 'answered') return event.answer.from === 'pasted'
  if (event.type === 'sendingUnclear') return event.because === 'connectionLost'
  if (event.type === 'verified') return event.by === 'user'
  return event.type !== 'silent' && event.type !== 'refusedAgain' && event.type !== 'expired'
}
