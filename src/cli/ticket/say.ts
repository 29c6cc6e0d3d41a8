import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketView } from '../../engine/tickets/ticket-views.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { readGivenText } from '../read-given.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { SayArguments } from './arguments.ts'
import { answerOf, write } from './draft.ts'
import { TICKET_EXIT, type TicketExit } from './exit-code.ts'
import { tell } from './show.ts'
import { catchUp, findTicket } from './ticket-desk.ts'

/** `postdesk ticket say`: what only the user can know. */
export async function say(opened: OpenedOffice, given: SayArguments): Promise<TicketExit> {
  await catchUp(opened)
  const id = await findTicket(opened, given.id)
  const { ticket } = await opened.tickets.show(id)
  tell(opened, await said(opened, ticket, given), given)
  return TICKET_EXIT.well
}

async function said(opened: OpenedOffice, ticket: Ticket, given: SayArguments): Promise<TicketView> {
  const { tickets } = opened
  const { id } = ticket.subject
  switch (given.word) {
    case 'solved':
    case 'verified':
    case 'reopened':
    case 'seen':
      return tickets.say(id, { type: given.word })
    case 'given-up':
      return tickets.say(id, { type: 'givenUp' })
    case 'noted':
      return tickets.say(id, { type: 'noted', text: textOf(given) ?? missing('--text or --text-file') })
    case 'postponed':
      return tickets.say(id, { type: 'postponed', until: given.until })
    case 'went-out':
    case 'did-not-go-out': {
      const messageId = ticket.sending[0]?.mail.messageId
      if (messageId === undefined)
        throw new WrongUsage('expected a ticket of which it is unclear whether its mail went out')
      return tickets.say(id, { type: given.word === 'went-out' ? 'wentOut' : 'didNotGoOut', messageId })
    }
    case 'classified': {
      const kind = given.kind ?? missing('--kind')
      return tickets.say(id, { type: 'classified', answer: answerOf(ticket, given.answer), kind, known: given.known })
    }
    case 'unmatched':
      return tickets.say(id, { type: 'unmatched', answer: answerOf(ticket, given.answer) })
    case 'way': {
      const appeal = given.way ?? missing('--way')
      return tickets.say(id, { type: 'appealChosen', appeal: appeal === 'none' ? null : appeal })
    }
    case 'submitted':
      return submitted(opened, ticket, given)
  }
}

/** Without a text of the user's own it is what was drafted, as they had it before them. */
async function submitted(opened: OpenedOffice, ticket: Ticket, given: SayArguments): Promise<TicketView> {
  const { purpose, number } = given
  const text = textOf(given) ?? ticket.draft?.text ?? (await formOf(opened, ticket, given))
  return opened.tickets.submitted({ id: ticket.subject.id, purpose, text, ticketNumber: number })
}

async function formOf(opened: OpenedOffice, ticket: Ticket, { purpose }: SayArguments): Promise<string> {
  const writing = { purpose, letterLanguage: null, replyTo: null, facts: {}, tell: [], overridden: ['all'] }
  const { draft } = await write(opened, ticket, writing)
  const fields = draft.fields.flatMap(({ label, value }) => (value === null ? [] : `${label}: ${value}`))
  return [...fields, draft.text].filter((part) => part !== '').join('\n') || missing('--text or --text-file')
}

function textOf({ text, textFile }: SayArguments): string | null {
  return text ?? (textFile === null ? null : readGivenText(textFile))
}

function missing(option: string): never {
  throw new WrongUsage(`expected ${option} (postdesk help ticket)`)
}
