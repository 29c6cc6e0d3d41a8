import type { TicketEvent } from '../../../contract/ticket-shapes.ts'

/** The text that an event brought with it: what was written, what was answered, what was noted; null: none. */
export function eventText(event: TicketEvent): string | null {
  switch (event.type) {
    case 'drafted':
      return joined(event.draft.subject, event.draft.text)
    case 'sending':
      return joined(event.mail.subject, event.mail.text)
    case 'submitted':
    case 'noted':
      return event.text
    case 'answered':
      return joined(event.answer.subject, event.answer.text)
    case 'notSent':
      return event.trouble === null || event.trouble.said === '' ? null : event.trouble.said
    default:
      return null
  }
}

function joined(subject: string | null, text: string): string {
  return subject === null || subject.trim() === '' ? text : `${subject}\n\n${text}`
}
