import type { Appeal } from '../appeals/appeal.ts'
import { type Due, dueOf } from './due-of.ts'
import { noticeTime } from './notice-time.ts'
import type { Ticket } from './ticket.ts'
import { hasTicketEnded } from './ticket-states.ts'

/** Whose move it is by now, and when that has to be asked again though nothing happens meanwhile. */
export interface TimedDue {
  readonly due: Due
  /** RFC 3339; null: never. */
  readonly turnsAt: string | null
}

/** A ticket at which nobody does anything is looked at again after so long: it may have expired. */
const LOOK_AGAIN_MS = 7 * 86_400_000

/** @param now milliseconds since 1970 */
export function timedDue(ticket: Ticket, appeal: Appeal | null, now: number): TimedDue {
  const due = dueOf(ticket, appeal, now)
  if (hasTicketEnded(ticket)) return { due, turnsAt: null }
  // What is noticed late (the program was not there) is to be noticed at once, whatever happens meanwhile.
  if (noticeTime(ticket, appeal, now) !== null) return { due, turnsAt: new Date(now).toISOString() }
  const later = new Date(now + LOOK_AGAIN_MS).toISOString()
  const next = due.at !== null && !due.isReached && Date.parse(due.at) < Date.parse(later) ? due.at : later
  return { due, turnsAt: next }
}
