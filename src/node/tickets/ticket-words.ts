import type { Appeal } from '../../engine/appeals/appeal.ts'
import { Fault } from '../../engine/fault.ts'
import { mayBeginAnew } from '../../engine/tickets/change-ticket.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketHappening } from '../../engine/tickets/ticket-event.ts'
import { hasTicketEnded } from '../../engine/tickets/ticket-states.ts'

/** What the user says of a ticket. */
export type TicketWord =
  | Extract<
      TicketHappening,
      {
        readonly type:
          | 'solved'
          | 'givenUp'
          | 'reopened'
          | 'postponed'
          | 'noted'
          | 'classified'
          | 'unmatched'
          | 'appealChosen'
          | 'seen'
      }
    >
  | { readonly type: 'verified' }
  | { readonly type: 'wentOut' | 'didNotGoOut'; readonly messageId: string }

/** What the ticket is looked at with. */
export interface WordContext {
  readonly now: Date
  appeal(id: string | null): Appeal | null
}

/** What becomes of the user's word; null: it says nothing new. Throws `invalid-input` where it does not fit, and says what was expected. */
export function happeningOfWord(ticket: Ticket, word: TicketWord, context: WordContext): TicketHappening | null {
  switch (word.type) {
    case 'solved':
    case 'givenUp':
      expect(!hasTicketEnded(ticket), 'a ticket that has not ended')
      return ticket.state === word.type ? null : word
    case 'verified':
      return ticket.state === 'verified' ? null : { type: 'verified', by: 'user', reference: null }
    case 'reopened':
      expect(mayBeginAnew(ticket), 'a ticket that has ended or is solved')
      return word
    case 'postponed':
      return postponed(ticket, word, context.now)
    case 'noted':
      expect(word.text.trim() !== '', 'a text')
      return { type: 'noted', text: word.text.trim() }
    case 'classified':
      return classified(ticket, word, context)
    case 'unmatched':
      expect(hasAnswer(ticket, word.answer), 'an answer of this ticket')
      return word
    case 'seen':
      return ticket.readFromMail ? word : null
    case 'appealChosen':
      return chosen(ticket, word, context)
    default:
      return told(ticket, word)
  }
}

function expect(isSo: boolean, what: string): void {
  if (!isSo) throw new Fault('invalid-input', `expected ${what}`)
}

type Word<Type extends TicketWord['type']> = Extract<TicketWord, { readonly type: Type }>

function postponed(ticket: Ticket, word: Word<'postponed'>, now: Date): TicketHappening | null {
  expect(!hasTicketEnded(ticket), 'a ticket that has not ended')
  if (word.until === null) return ticket.postponedUntil === null ? null : word
  expect(Date.parse(word.until) > now.getTime(), 'a time that is still to come')
  // One form for all zones: what is kept is compared.
  return { type: 'postponed', until: new Date(word.until).toISOString() }
}

function classified(ticket: Ticket, word: Word<'classified'>, { appeal }: WordContext): TicketHappening | null {
  const answer = ticket.answers.find(({ id }) => id === word.answer)
  expect(answer !== undefined, 'an answer of this ticket')
  const isKnown = (appeal(ticket.subject.appeal)?.answers ?? []).some(
    ({ id, kind }) => id === word.known && kind === word.kind,
  )
  expect(word.known === null || isKnown, 'a known answer of this kind')
  return answer?.kind === word.kind && answer.known === word.known && answer.matchedBy === 'user' ? null : word
}

function chosen(ticket: Ticket, word: Word<'appealChosen'>, { appeal }: WordContext): TicketHappening | null {
  expect(!hasTicketEnded(ticket), 'a ticket that has not ended')
  const { organization } = ticket.subject
  expect(word.appeal === null || appeal(word.appeal)?.organization === organization, `a way to ask ${organization}`)
  return ticket.subject.appeal === word.appeal ? null : word
}

/** Only of a mail of which nobody knows: one that is just being handed over tells itself. */
function told(ticket: Ticket, { type, messageId }: Word<'wentOut' | 'didNotGoOut'>): TicketHappening {
  const isUnclear = ticket.sending.some(({ mail, unclear }) => unclear && mail.messageId === messageId)
  expect(isUnclear, 'a mail of which it is unclear whether it went out')
  return type === 'wentOut' ? { type: 'sent', messageId } : { type: 'notSent', messageId, trouble: null }
}

function hasAnswer({ answers }: Ticket, answer: string): boolean {
  return answers.some(({ id }) => id === answer)
}
