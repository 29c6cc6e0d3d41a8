import type { Due } from '../../engine/tickets/due-of.ts'
import type { TicketState } from '../../engine/tickets/ticket.ts'
import type { Language } from '../language.ts'
import { DUE_REASON_TEXT } from '../tickets/due.ts'
import { TICKET_MOVE_TEXT, TICKET_STATE_TEXT } from '../tickets/states.ts'

/** How a ticket stands, in a word or two. */
export function stateSays(state: TicketState, language: Language): string {
  return TICKET_STATE_TEXT[state][language]
}

/** Whose move it is and what it is about: `Their move: first answer expected`. Without a date: a file is read later than it was written. */
export function dueSays({ move, because }: Due, language: Language): string {
  if (because === 'ended') return DUE_REASON_TEXT.ended.name[language]
  return `${TICKET_MOVE_TEXT[move][language]}: ${DUE_REASON_TEXT[because].name[language]}`
}
