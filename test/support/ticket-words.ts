import type { TicketState } from '../../src/engine/tickets/ticket.ts'

const en = {
  tickets: 'Tickets',
  list: 'List',
  ticketList: 'Tickets',
  diagnose: 'Diagnose',
  openTicket: 'Open a ticket',
  begin: 'Open the ticket and write',
  whatNow: 'What now',
  preview: 'Preview',
  sendMail: 'Send this mail',
  readFromMail: 'Read from mail',
  right: 'That is right',
  knownReply: 'Write the reply that helps here',
  probes: 'Probes, newest first',
  probesSent: 'Probes that were sent',
  sendProbe: /^Send this probe$/,
  goOn: /^Go on … /,
  goOnSending: 'Go on sending',
  change: 'Change something',
  refused: /Refused/,
  move: { you: 'Your move', them: 'Their move', nobody: 'Nobody’s move' },
  state: {
    submitted: 'Submitted',
    answered: 'Answered',
    escalated: 'Escalated',
    solved: 'Solved, not yet verified',
    verified: 'Solved and verified',
  } satisfies Partial<Record<TicketState, string>>,
}

/** How things are called where the journeys of tickets go. */
export type TicketWords = typeof en

const de: TicketWords = {
  tickets: 'Vorgänge',
  list: 'Liste',
  ticketList: 'Vorgänge',
  diagnose: 'Diagnose',
  openTicket: 'Vorgang eröffnen',
  begin: 'Vorgang eröffnen und schreiben',
  whatNow: 'Was nun',
  preview: 'Vorschau',
  sendMail: 'Diese Mail senden',
  readFromMail: 'Aus Mail gelesen',
  right: 'Das stimmt',
  knownReply: 'Die Erwiderung schreiben, die hier hilft',
  probes: 'Testmails, neueste zuerst',
  probesSent: 'Gesendete Testmails',
  sendProbe: /^Diese Testmail senden$/,
  goOn: /^Weiter … /,
  goOnSending: 'Weiter senden',
  change: 'Etwas ändern',
  refused: /Abgewiesen/,
  move: { you: 'Selbst am Zug', them: 'Anbieter am Zug', nobody: 'Niemand am Zug' },
  state: {
    submitted: 'Eingereicht',
    answered: 'Beantwortet',
    escalated: 'Eskaliert',
    solved: 'Gelöst, noch nicht nachgeprüft',
    verified: 'Gelöst und nachgeprüft',
  },
}

export const TICKET_WORDS = { en, de }
