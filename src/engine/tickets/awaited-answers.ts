import { type AnswerSenders, joined } from './answer-senders.ts'
import type { AnswersWanted } from './answers-wanted.ts'
import type { Ticket } from './ticket.ts'
import { hasTicketEnded } from './ticket-states.ts'

/** What would tell an answer to one ticket. */
export interface AwaitedAnswer {
  /** When it was first asked, RFC 3339. */
  readonly since: string
  readonly organization: string
  readonly senders: AnswerSenders
  /** Of all mails of the thread. */
  readonly messageIds: readonly string[]
  /** Of our own ones. */
  readonly sent: readonly string[]
  readonly ticketNumbers: readonly string[]
}

/** Null: nothing was asked, or it has ended; then nobody looks for an answer. */
export function awaitedAnswer(ticket: Ticket, senders: AnswerSenders): AwaitedAnswer | null {
  const since = firstAskedAt(ticket)
  if (since === null || hasTicketEnded(ticket)) return null
  const { organization } = ticket.subject
  return {
    since,
    organization,
    senders,
    messageIds: threadIds(ticket).filter(isSearchable),
    sent: ticket.asked.flatMap(({ messageId }) => messageId ?? []),
    ticketNumbers: ticket.ticketNumbers,
  }
}

/** A form that was filled in is told of within so long. */
const TOLD_WITHIN_MS = 3 * 86_400_000

/**
 * When it was first asked; null: never. Of a mail of which the user tells only the next day that it went out it is the time at which it may
 * have gone, and of a form the time of the ticket, at most some days before: the answer may have come in between.
 */
export function firstAskedAt({
  asked,
  events,
  openedAt,
}: Pick<Ticket, 'asked' | 'events' | 'openedAt'>): string | null {
  const [first] = asked
  if (first === undefined) return null
  if (first.messageId === null) {
    const earliest = Date.parse(first.at) - TOLD_WITHIN_MS
    return Date.parse(openedAt) > earliest ? openedAt : new Date(earliest).toISOString()
  }
  const sending = events.find((event) => event?.type === 'sending' && event.mail?.messageId === first.messageId)
  return sending?.at ?? first.at
}

/** What strangers wrote must not make a server refuse the whole search. */
function isSearchable(messageId: string): boolean {
  return /^[!-~]{3,500}$/.test(messageId)
}

/** The Message-IDs by which a mail shows that it is in the thread of a ticket: those of our mails, and of the answers to them. */
export function threadIds({ asked, answers }: Pick<Ticket, 'asked' | 'answers'>): readonly string[] {
  return [...asked, ...answers].flatMap(({ messageId }) => messageId ?? [])
}

/** All of them as one; null: nothing is awaited. */
export function answersWanted(awaited: readonly AwaitedAnswer[]): AnswersWanted | null {
  const [first, ...others] = awaited.map(({ since }) => since)
  if (first === undefined) return null
  const since = others.reduce((least, one) => (Date.parse(one) < Date.parse(least) ? one : least), first)
  return {
    since,
    ...joined(awaited.map(({ senders }) => senders)),
    messageIds: [...new Set(awaited.flatMap(({ messageIds }) => messageIds))],
    ticketNumbers: [...new Set(awaited.flatMap(({ ticketNumbers }) => ticketNumbers))],
  }
}
