import type { TicketLine, TicketView } from '../../engine/tickets/ticket-views.ts'
import type { Language } from '../language.ts'
import { ticketEventLine } from '../tickets/events.ts'
import type { TicketFile } from './ticket-file.ts'
import { dueSays, stateSays } from './ticket-says.ts'

/** A ticket as a script reads it, whole: resources/schemas/ticket.schema.json. */
export function ticketJson({ ticket, due, organizationName, appeal, evidence }: TicketView, language: Language) {
  const { subject, events, sending, ...kept } = ticket
  return {
    id: subject.id,
    organization: subject.organization,
    organizationName,
    appeal: subject.appeal,
    appealName: appeal?.name ?? null,
    addresses: subject.addresses,
    reason: subject.reason,
    recipientDomain: subject.recipientDomain,
    from: subject.from,
    ...kept,
    sending: sending.map(({ mail, at, unclear }) => ({ mail, at, unclear })),
    due,
    says: { state: stateSays(ticket.state, language), due: dueSays(due, language) },
    evidence,
    events: events.map((event) => ({ ...event, says: ticketEventLine(event, language) })),
  }
}

/** A ticket as a line of a list. */
export function ticketLineJson(line: TicketLine, language: Language) {
  return { ...line, says: { state: stateSays(line.state, language), due: dueSays(line.due, language) } }
}

/** Tickets as a file: the same shape as `postdesk ticket show --json` prints of each. */
export function jsonFile(language: Language): TicketFile {
  return {
    head: '{"version":1,"tickets":[\n',
    between: ',\n',
    foot: '\n]}\n',
    part: (view) => JSON.stringify(ticketJson(view, language)),
  }
}
