import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'

/** Is this text a mail? A reply into a thread is one, and so is an escalation to an address, though the first request went by a form. */
export function goesByMail({ appeal }: Pick<TicketView, 'appeal'>, { to }: Pick<DraftView, 'to'>): boolean {
  return to !== null || appeal?.route === 'mail' || appeal?.route === 'replyToBounce'
}
