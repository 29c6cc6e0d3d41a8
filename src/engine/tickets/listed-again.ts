import type { Report } from '../checks/report.ts'
import { grantedAt } from './granted-at.ts'
import { hoursAfter, isReached } from './hours-after.ts'
import { listingIn } from './listing-gone.ts'
import type { Ticket } from './ticket.ts'
import type { KnownList } from './ticket-knowledge.ts'

/** Lists reach all their servers, and resolvers forget what they knew, within a day. */
const UNTIL_GONE_HOURS = 24

/** Which of its addresses a list has again (or still, a day after it was said that they are gone), as a run of checks saw it. */
export function listedAgain(
  ticket: Ticket,
  report: Pick<Report, 'findings' | 'startedAt'>,
  lists: readonly KnownList[],
): readonly string[] {
  const since = ticket.state === 'verified' ? ticket.endedAt : withTime(grantedAt(ticket))
  if (since === null || !isReached(since, Date.parse(report.startedAt))) return []
  return ticket.subject.addresses.filter((address) =>
    lists.some((list) => listingIn(report, list, address) === 'listed'),
  )
}

function withTime(granted: string | null): string | null {
  return granted === null ? null : hoursAfter(granted, UNTIL_GONE_HOURS)
}
