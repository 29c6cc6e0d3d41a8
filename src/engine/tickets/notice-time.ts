import type { Appeal } from '../appeals/appeal.ts'
import { dueOf } from './due-of.ts'
import { hoursAfter, isReached } from './hours-after.ts'
import { isSoundTicketEvent } from './sound-ticket-event.ts'
import type { Ticket } from './ticket.ts'
import type { SilenceAdvice, TicketHappening } from './ticket-event.ts'
import { hasTicketEnded } from './ticket-states.ts'

/** A ticket at which nobody has done anything for so long is at its end. */
const EXPIRES_HOURS = 90 * 24

/**
 * What the mere passing of time has made of a ticket: a silence, or its end; null: nothing that is not kept yet.
 * @param now milliseconds since 1970
 */
export function noticeTime(ticket: Ticket, appeal: Appeal | null, now: number): TicketHappening | null {
  if (hasTicketEnded(ticket) || ticket.sending.length > 0) return null
  if (isReached(hoursAfter(lastTouched(ticket), EXPIRES_HOURS), now)) return { type: 'expired' }
  const due = dueOf({ ...ticket, postponedUntil: null }, appeal, now)
  if (due.move !== 'them' || due.at === null || !due.isReached) return null
  return { type: 'silent', dueAt: due.at, advice: adviseOnSilence(ticket, appeal, now) }
}

function adviseOnSilence(
  { asked, askedAt, escalations, since }: Ticket,
  appeal: Appeal | null,
  now: number,
): SilenceAdvice {
  const step = appeal?.escalate[escalations]
  const isTime = step !== undefined && isReached(hoursAfter(askedAt ?? since, step.afterHours), now)
  const wasAskedAgain = asked.filter(({ at }) => askedAt === null || at >= askedAt).length > 1
  if (isTime || (step !== undefined && wasAskedAgain)) return { kind: 'escalate', step: escalations }
  return wasAskedAgain ? { kind: 'giveUp' } : { kind: 'askAgain' }
}

function lastTouched({ events, openedAt, postponedUntil }: Ticket): string {
  const times = events.filter(isSoundTicketEvent).flatMap(({ at, type }) => (type === 'silent' ? [] : at))
  return [...times, postponedUntil ?? openedAt].reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), openedAt)
}
