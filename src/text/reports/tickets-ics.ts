import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import type { Language } from '../language.ts'
import { DUE_REASON_TEXT } from '../tickets/due.ts'
import { TICKET_MOVE_TEXT, TICKET_STATE_TEXT } from '../tickets/states.ts'
import { textValue, utc, written } from './ics-lines.ts'
import type { TicketFile } from './ticket-file.ts'

/**
 * What is due as a calendar (RFC 5545): an event for each ticket that waits for something, with an alarm at its time. Events and not
 * to-dos: most calendars of phones and in browsers leave to-dos out. The same ticket has the same UID in every file, so that a later one
 * moves its event. All times are in UTC, so that no zone has to be told.
 */
export function icsFile(language: Language, now: Date): TicketFile {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Postdesk//Tickets//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ]
  return {
    head: written(head),
    between: '',
    foot: written(['END:VCALENDAR']),
    part: (view) => (isWaiting(view) ? written(eventOf(view, language, now)) : ''),
  }
}

function isWaiting({ due }: TicketView): boolean {
  return due.at !== null && due.because !== 'ended'
}

function eventOf(
  { ticket, due, organizationName, appeal }: TicketView,
  language: Language,
  now: Date,
): readonly string[] {
  const { subject, state, events } = ticket
  const reason = DUE_REASON_TEXT[due.because]
  const summary = `${organizationName}: ${reason.name[language]}`
  const description = [
    reason.why[language],
    TICKET_MOVE_TEXT[due.move][language],
    TICKET_STATE_TEXT[state][language],
    subject.addresses.join(', '),
    appeal?.name ?? '',
  ].filter((line) => line !== '')
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(subject.id)}@tickets.postdesk`,
    `DTSTAMP:${utc(now.toISOString())}`,
    `SEQUENCE:${events.length}`,
    `DTSTART:${utc(due.at ?? '')}`,
    'DURATION:PT15M',
    `SUMMARY:${textValue(summary)}`,
    `DESCRIPTION:${textValue(description.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(summary)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
  ]
}
