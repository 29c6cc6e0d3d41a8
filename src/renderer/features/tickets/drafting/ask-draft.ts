import type { Reply } from '../../../../contract/shapes.ts'
import type { DraftView, TicketView } from '../../../../contract/ticket-shapes.ts'
import { ask } from '../../../api.ts'
import { useTicket } from '../ticket-store.ts'
import type { DraftChoice, WritingOf } from './drafting-store.ts'
import type { Words } from './kept-words.ts'

/** The number of the latest question: a late answer to an earlier one is not shown. */
let latest = 0

/** The text as it is made of this choice; null: something newer was asked meanwhile. */
export async function askDraft(
  { ticket, purpose, answer }: WritingOf,
  { evidence, tell, overridden, ...choice }: DraftChoice,
): Promise<Reply<DraftView> | null> {
  latest += 1
  const mine = latest
  const reply = await ask('tickets.draft', {
    id: ticket,
    order: {
      ...choice,
      purpose,
      answer,
      evidence: evidence === null ? null : [...evidence],
      tell: [...tell],
      overridden: [...overridden],
    },
  })
  return mine === latest ? reply : null
}

/** Keeps the words with their ticket; who looks at it sees them. */
export async function keepDraft(
  { ticket }: WritingOf,
  words: Words,
  language: DraftView['language'],
  overridden: readonly string[],
): Promise<Reply<TicketView>> {
  const draft = { language: language ?? 'en', ...words, overridden: [...overridden] }
  const reply = await ask('tickets.keepDraft', { id: ticket, draft })
  const tickets = useTicket.getState()
  if (reply.ok && tickets.view?.ticket.subject.id === ticket) tickets.take(reply.value)
  return reply
}
