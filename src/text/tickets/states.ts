import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { Due } from '../../engine/tickets/due-of.ts'
import type { TicketState } from '../../engine/tickets/ticket.ts'
import type { BoardColumn } from '../../engine/tickets/ticket-views.ts'

/** How a ticket stands, in a word or two. */
export const TICKET_STATE_TEXT: Readonly<Record<TicketState, Localized>> = {
  draft: { en: 'Draft', de: 'Entwurf' },
  submitted: { en: 'Submitted', de: 'Eingereicht' },
  acknowledged: { en: 'Receipt confirmed', de: 'Eingang bestätigt' },
  answered: { en: 'Answered', de: 'Beantwortet' },
  escalated: { en: 'Escalated', de: 'Eskaliert' },
  solved: { en: 'Solved, not yet verified', de: 'Gelöst, noch nicht nachgeprüft' },
  verified: { en: 'Solved and verified', de: 'Gelöst und nachgeprüft' },
  givenUp: { en: 'Given up', de: 'Aufgegeben' },
  expired: { en: 'Expired', de: 'Abgelaufen' },
  reopened: { en: 'Reopened', de: 'Wieder offen' },
}

/** The columns of the board. */
export const BOARD_COLUMN_TEXT: Readonly<Record<BoardColumn, Localized>> = {
  toWrite: { en: 'To write', de: 'Zu schreiben' },
  asked: { en: 'Asked', de: 'Angefragt' },
  answered: { en: 'Answered', de: 'Beantwortet' },
  escalated: { en: 'Escalated', de: 'Eskaliert' },
  solved: { en: 'Solved', de: 'Gelöst' },
  ended: { en: 'Ended', de: 'Beendet' },
}

/** Whose move it is. */
export const TICKET_MOVE_TEXT: Readonly<Record<Due['move'], Localized>> = {
  you: { en: 'Your move', de: 'Selbst am Zug' },
  them: { en: 'Their move', de: 'Anbieter am Zug' },
  nobody: { en: 'Nobody’s move', de: 'Niemand am Zug' },
}
