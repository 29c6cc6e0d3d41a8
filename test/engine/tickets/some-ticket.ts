import { replayTicket } from '../../../src/engine/tickets/apply-ticket-event.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import type {
  OutgoingMail,
  TicketAnswer,
  TicketEvent,
  TicketHappening,
  TicketSubject,
} from '../../../src/engine/tickets/ticket-event.ts'

/** When the tickets of tests are opened. */
export const START = Date.parse('2026-11-02T12:00:00.000Z')

/** RFC 3339, so many hours after the start. */
export function at(hours: number): string {
  return new Date(START + hours * 3_600_000).toISOString()
}

export function event(hours: number, happening: TicketHappening): TicketEvent {
  return { at: at(hours), ...happening }
}

export function subject(changes: Partial<TicketSubject> = {}): TicketSubject {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    organization: 'acme',
    appeal: 'acme-block',
    addresses: ['192.0.2.10', '2001:db8::25'],
    reason: 'address-blocked',
    recipientDomain: 'example.net',
    from: { kind: 'empty', reference: null },
    ...changes,
  }
}

export function mail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: '<1@example.org>',
    purpose: 'request',
    from: 'anna@example.org',
    to: 'postmaster@acme.example',
    subject: 'Block of 192.0.2.10',
    text: 'Please have a look.',
    inReplyTo: null,
    ...changes,
  }
}

function answer(id: string, changes: Partial<TicketAnswer> = {}): TicketAnswer {
  return {
    id,
    from: 'mail',
    messageId: `<${id}@acme.example>`,
    sender: 'support@acme.example',
    subject: null,
    text: 'No.',
    receivedAt: at(5),
    kind: 'refused',
    known: null,
    ticketNumbers: [],
    matchedBy: 'thread',
    ...changes,
  }
}

export function answered(id: string, changes: Partial<TicketAnswer> = {}): TicketHappening {
  return { type: 'answered', answer: answer(id, changes) }
}

export function submitted(purpose: OutgoingMail['purpose'] = 'request'): TicketHappening {
  return { type: 'submitted', purpose, text: 'Please have a look.', ticketNumber: null }
}

export const SENDING: TicketHappening = { type: 'sending', mail: mail(), process: 1 }
export const SENT: TicketHappening = { type: 'sent', messageId: '<1@example.org>' }
export const NOT_SENT: TicketHappening = { type: 'notSent', messageId: '<1@example.org>', trouble: null }
export const UNCLEAR: TicketHappening = { type: 'sendingUnclear', messageId: '<1@example.org>', because: 'stopped' }
export const SILENT: TicketHappening = { type: 'silent', dueAt: at(24), advice: { kind: 'askAgain' } }

export function refusedAgain(hours: number, diagnosis: string | null = null): TicketHappening {
  return { type: 'refusedAgain', refusal: { at: at(hours), addresses: ['192.0.2.10'], diagnosis } }
}

/** A ticket to which these things happened, an hour apart, from its opening on. */
export function ticketOf(...happenings: readonly TicketHappening[]): Ticket {
  return ticketAbout({}, ...happenings)
}

/** As `ticketOf`, about something else. */
export function ticketAbout(changes: Partial<TicketSubject>, ...happenings: readonly TicketHappening[]): Ticket {
  const events = [{ type: 'opened', subject: subject(changes) } as const, ...happenings]
  const ticket = replayTicket(events.map((one, number) => event(number, one)))
  if (ticket === null) throw new Error('it begins with opened')
  return ticket
}
