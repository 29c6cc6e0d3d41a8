import { beginAnew, changeState, takeAnswer } from './change-ticket.ts'
import { effectiveEvents } from './effective-events.ts'
import { mitigatedAt } from './granted-at.ts'
import { beginSending, endSending, takeSubmission } from './send-mail.ts'
import { isSoundTicketEvent } from './sound-ticket-event.ts'
import type { Ticket } from './ticket.ts'
import type { TicketEvent } from './ticket-event.ts'
import { awaitsAnswer } from './ticket-states.ts'

/**
 * The ticket with one event more. Total: an event that does not fit is kept and changes nothing, one that came before is left out, and what
 * cannot be read changes nothing. Without a ticket only `opened` makes one. What has ended is opened again only by `reopened`, by a refusal that
 * is younger than the end, or (given up, expired) by an answer that comes after all.
 */
export function applyTicketEvent(ticket: Ticket, event: TicketEvent): Ticket
export function applyTicketEvent(ticket: Ticket | null, event: TicketEvent): Ticket | null
export function applyTicketEvent(ticket: Ticket | null, event: TicketEvent): Ticket | null {
  const isSound = isSoundTicketEvent(event)
  if (ticket === null) return isSound && event.type === 'opened' ? open(event) : null
  if (cameBefore(ticket.events, event)) return ticket
  const events = [...ticket.events, event]
  if (!isSound) return { ...ticket, events }
  const isSecondThought = event.type === 'unmatched' || event.type === 'classified'
  return { ...(isSecondThought ? fold(ticket, events) : change(ticket, event)), events }
}

/** All events of one ticket, in the order in which they were kept; null: it was never opened. */
export function replayTicket(events: readonly TicketEvent[]): Ticket | null {
  const at = events.findIndex((event) => isSoundTicketEvent(event) && event.type === 'opened')
  const opened = events[at]
  if (opened?.type !== 'opened') return null
  const kept = withoutDoubles([opened, ...events.filter((_, index) => index !== at)])
  return { ...fold(open(opened), kept), events: kept }
}

/** From the beginning, with second thoughts put where the first ones were. */
function fold({ events: [opened], ...ticket }: Ticket, events: readonly TicketEvent[]): Ticket {
  const begun = opened?.type === 'opened' ? open(opened) : { ...ticket, events }
  return effectiveEvents(events.filter(isSoundTicketEvent)).reduce(change, begun)
}

function open(event: Extract<TicketEvent, { readonly type: 'opened' }>): Ticket {
  return {
    subject: event.subject,
    state: 'draft',
    openedAt: event.at,
    draft: null,
    sending: [],
    unsent: [],
    asked: [],
    escalations: 0,
    answers: [],
    ticketNumbers: [],
    refusals: [],
    askedAt: null,
    since: event.at,
    firstAnswerAt: null,
    settledAt: null,
    endedAt: null,
    silence: null,
    silences: 0,
    postponedUntil: null,
    reopenings: 0,
    readFromMail: false,
    events: [event],
  }
}

function cameBefore(events: readonly TicketEvent[], event: TicketEvent): boolean {
  const alike = events.filter((one) => one?.at === event?.at && one?.type === event?.type)
  return alike.length > 0 && alike.some((one) => JSON.stringify(one) === JSON.stringify(event))
}

function withoutDoubles(events: readonly TicketEvent[]): readonly TicketEvent[] {
  const seen = new Set<string>()
  return events.filter((event) => seen.size < seen.add(JSON.stringify(event)).size)
}

function change(ticket: Ticket, event: TicketEvent): Ticket {
  switch (event.type) {
    case 'drafted':
      return { ...ticket, draft: event.draft }
    case 'sending':
      return beginSending(ticket, event)
    case 'sent':
    case 'notSent':
    case 'sendingUnclear':
      return endSending(ticket, event)
    case 'submitted':
      return takeSubmission(ticket, event)
    case 'answered':
      return takeAnswer(ticket, event)
    case 'silent':
      return noteSilence(ticket, event)
    case 'refusedAgain':
      return takeRefusal(ticket, event)
    case 'solved':
    case 'verified':
    case 'givenUp':
    case 'expired':
      return changeState(ticket, event.type, event.at)
    case 'reopened':
      return beginAnew(ticket, event.at)
    case 'postponed':
      return { ...ticket, postponedUntil: event.until }
    case 'appealChosen':
      return { ...ticket, subject: { ...ticket.subject, appeal: event.appeal } }
    case 'seen':
      return { ...ticket, readFromMail: false }
    default:
      return ticket
  }
}

function noteSilence(ticket: Ticket, event: Extract<TicketEvent, { readonly type: 'silent' }>): Ticket {
  if (ticket.silence !== null || !(awaitsAnswer(ticket) || ticket.state === 'answered')) return ticket
  return { ...ticket, silence: event, silences: ticket.silences + 1 }
}

/** A bounce of before the end may come to be known after it: that is no new refusal. */
function takeRefusal(ticket: Ticket, event: Extract<TicketEvent, { readonly type: 'refusedAgain' }>): Ticket {
  const { refusal } = event
  const isKnown = refusal.diagnosis !== null && ticket.refusals.some(({ diagnosis }) => diagnosis === refusal.diagnosis)
  if (isKnown) return ticket
  const taken = { ...ticket, refusals: [...ticket.refusals, refusal] }
  const end = ticket.endedAt ?? ticket.settledAt ?? mitigatedAt(ticket)
  return end !== null && Date.parse(refusal.at) > Date.parse(end) ? beginAnew(taken, event.at) : taken
}
