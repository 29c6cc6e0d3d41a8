import { create } from 'zustand'
import type { DraftOrder, TicketOrigin } from '../../../contract/ticket-shapes.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useTicket } from './ticket-store.ts'

interface WritingState {
  /** What is to be written to the ticket that is open in `useTicket`. */
  readonly purpose: DraftOrder['purpose']
  /** Id of the answer that is replied to; null: none. */
  readonly answer: string | null
  /** Where the new ticket begins. */
  readonly origin: TicketOrigin
}

const FROM_NOTHING: TicketOrigin = { kind: 'empty', organization: null, address: null }

/** What the pages where something is written were opened for. */
export const useWriting = create<WritingState>(() => ({ purpose: 'request', answer: null, origin: FROM_NOTHING }))

/** Leads to the page where the request, the reply or the escalation of a ticket is written. */
export async function beginWriting(
  ticket: string,
  purpose: DraftOrder['purpose'],
  answer: string | null = null,
): Promise<void> {
  useWriting.setState({ purpose, answer })
  if (await useTicket.getState().load(ticket)) useNavigation.getState().go('tickets', 'send')
}

/** Leads to the page where a new ticket begins, with what is known from there. */
export function beginTicket(origin: TicketOrigin = FROM_NOTHING): void {
  useWriting.setState({ origin })
  useNavigation.getState().go('tickets', 'new')
}
