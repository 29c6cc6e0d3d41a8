import { withOwnTimes } from '../../engine/tickets/own-times.ts'
import type { TicketHappening, TicketSubject } from '../../engine/tickets/ticket-event.ts'
import type { Store } from '../store/store.ts'
import type { KnownAppeals } from './known-appeals.ts'

/** The last ones tell how an organization answers now. */
const MOST_LOOKED_AT = 200

/** Sees to it that the way of appeal of this ticket has the times of the user's own tickets: read once, and again when one of them was answered. */
export async function learnOwnTimes(
  store: Pick<Store, 'lastTicketsOf'>,
  appeals: KnownAppeals,
  { appeal: id, organization }: Pick<TicketSubject, 'appeal' | 'organization'>,
): Promise<void> {
  const appeal = appeals.withoutTimes(id)
  if (appeal === null) return
  appeals.learnTimes(withOwnTimes(appeal, await store.lastTicketsOf({ organization, limit: MOST_LOOKED_AT })))
}

/** Does this tell how long an organization takes? */
export function tellsTimes({ type }: Pick<TicketHappening, 'type'>): boolean {
  return TELLING.includes(type)
}

const TELLING: readonly TicketHappening['type'][] = [
  'answered',
  'classified',
  'unmatched',
  'solved',
  'verified',
  'reopened',
  'refusedAgain',
]
