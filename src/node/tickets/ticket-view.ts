import { dueOf } from '../../engine/tickets/due-of.ts'
import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import { learnOwnTimes } from './learn-own-times.ts'
import type { UpdatePorts } from './update-ticket.ts'

/** One ticket, whole, as it stands now. Rejects with `not-found`. */
export async function viewTicket({ store, appeals, now }: UpdatePorts, id: string): Promise<TicketView> {
  const [ticket, evidence] = await Promise.all([store.ticket(id), store.evidence(id)])
  await learnOwnTimes(store, appeals, ticket.subject)
  const appeal = appeals.of(ticket)
  const { organization } = ticket.subject
  return {
    ticket,
    due: dueOf(ticket, appeal, now().getTime()),
    organizationName: appeals.organizationName(organization),
    appeal,
    otherAppeals: appeals
      .all()
      .filter((one) => one.organization === organization && one.id !== ticket.subject.appeal)
      .map(({ id, name }) => ({ id, name })),
    evidence,
  }
}
