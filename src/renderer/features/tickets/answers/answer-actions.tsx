import type { TicketAnswer, TicketView } from '../../../../contract/ticket-shapes.ts'

/** What an answer means in practice, and what can be done with it. */
export function AnswerActions(_props: { readonly view: TicketView; readonly answer: TicketAnswer }) {
  return null
}
