import { inState } from './change-ticket.ts'
import type { AskedThing, Ticket } from './ticket.ts'
import type { OutgoingMail, TicketEvent } from './ticket-event.ts'
import { hasTicketEnded } from './ticket-states.ts'

type Happening<Type extends TicketEvent['type']> = Extract<TicketEvent, { readonly type: Type }>

/** A mail is about to go out. One that went out before, or is on its way, is not a second one. */
export function beginSending(ticket: Ticket, { at, mail, process }: Happening<'sending'>): Ticket {
  const isKnown = wasSent(ticket, mail.messageId) || ticket.sending.some((one) => isMail(one.mail, mail.messageId))
  if (isKnown) return ticket
  return {
    ...ticket,
    sending: [...ticket.sending, { mail, at, unclear: false, process }],
    unsent: without(ticket, mail.messageId),
  }
}

/** How that went. That it went out also counts when it was doubted before. */
export function endSending(ticket: Ticket, event: Happening<'sent' | 'notSent' | 'sendingUnclear'>): Ticket {
  const { messageId } = event
  if (event.type === 'sendingUnclear') {
    const sending = ticket.sending.map((one) => (isMail(one.mail, messageId) ? { ...one, unclear: true } : one))
    return { ...ticket, sending }
  }
  const mail = [...ticket.sending.map((one) => one.mail), ...ticket.unsent].find((one) => isMail(one, messageId))
  if (mail === undefined) return ticket
  const cleared = {
    ...ticket,
    sending: ticket.sending.filter((one) => !isMail(one.mail, messageId)),
    unsent: without(ticket, messageId),
  }
  if (event.type === 'notSent') return { ...cleared, unsent: [...cleared.unsent, mail] }
  const { purpose, to, text } = mail
  return ask(cleared, { at: event.at, purpose, messageId, to, text })
}

/** By the user's own hand. */
export function takeSubmission(ticket: Ticket, { at, purpose, text, ticketNumber }: Happening<'submitted'>): Ticket {
  const numbers = ticketNumber === null ? [] : [ticketNumber]
  const known = { ...ticket, ticketNumbers: [...new Set([...ticket.ticketNumbers, ...numbers])] }
  return ask(known, { at, purpose, messageId: null, to: null, text })
}

/** What has ended stays so: a mail that was on its way is only told of. */
function ask(ticket: Ticket, thing: AskedThing): Ticket {
  const asked = [...ticket.asked, thing]
  if (hasTicketEnded(ticket)) return { ...ticket, asked }
  const isEscalation = thing.purpose === 'escalation'
  return {
    ...inState(ticket, isEscalation ? 'escalated' : 'submitted', thing.at),
    asked,
    draft: null,
    escalations: ticket.escalations + (isEscalation ? 1 : 0),
    askedAt: ticket.askedAt ?? thing.at,
    settledAt: null,
    readFromMail: false,
  }
}

function without({ unsent }: Ticket, messageId: string): readonly OutgoingMail[] {
  return unsent.filter((mail) => !isMail(mail, messageId))
}

function wasSent({ asked }: Ticket, messageId: string): boolean {
  return asked.some((thing) => thing.messageId === messageId)
}

function isMail(mail: OutgoingMail, messageId: string): boolean {
  return mail.messageId === messageId
}
