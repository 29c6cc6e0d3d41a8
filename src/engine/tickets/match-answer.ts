import type { Appeal } from '../appeals/appeal.ts'
import { isWithin } from '../dns/domain-name.ts'
import { domainOf } from '../messages/addresses.ts'
import { addressKey } from './same-address.ts'
import type { Ticket } from './ticket.ts'
import type { MatchedBy } from './ticket-event.ts'
import { awaitsAnswer, hasTicketEnded } from './ticket-states.ts'

/** What of a mail tells which ticket it answers. */
export interface AnswerMarks {
  /** Message-IDs of In-Reply-To and References, with their brackets. */
  readonly references: readonly string[]
  /** All that have the form of a ticket number of one of the appeals. */
  readonly ticketNumbers: readonly string[]
  /** The address in From: anybody can write it. */
  readonly sender: string | null
  /** IP addresses and domains that stand in it. */
  readonly addresses: readonly string[]
  /** RFC 3339. */
  readonly receivedAt: string
}

/** The ticket that a mail answers. */
export interface AnswerMatch<T extends Ticket> {
  readonly ticket: T
  readonly by: MatchedBy
  /** By something that only we and the one who was asked can know. */
  readonly isSure: boolean
}

/** A mailbox server's clock may go behind. */
const SKEW_MS = 3_600_000

/**
 * The ticket that a mail answers: by thread; else by ticket number; else by a sender that the appeal names, with the address in question, or without
 * where only one of its tickets awaits an answer. Null where none fits or where two fit as well: then the user decides. A thread is known to
 * those who got our mail only, and so is a number where the sender fits too; a sender alone is easily forged and never sure.
 */
export function matchAnswer<T extends Ticket>(
  marks: AnswerMarks,
  tickets: readonly T[],
  appealOf: (ticket: T) => Appeal | null,
): AnswerMatch<T> | null {
  const asked = tickets.filter((ticket) => wasAskedBefore(ticket, marks.receivedAt))
  const threads = new Set(marks.references)
  const inThread = asked.filter(({ asked }) =>
    asked.some(({ messageId }) => messageId !== null && threads.has(messageId)),
  )
  if (inThread.length > 0) return theOne(inThread, 'thread', true)
  const numbers = new Set(marks.ticketNumbers)
  const numbered = asked.filter(({ ticketNumbers }) => ticketNumbers.some((number) => numbers.has(number)))
  if (numbered.length > 0)
    return theOne(
      numbered,
      'ticketNumber',
      numbered.every((ticket) => isFrom(marks.sender, appealOf(ticket))),
    )
  const fromThere = asked.filter((ticket) => !hasTicketEnded(ticket) && isFrom(marks.sender, appealOf(ticket)))
  const keys = new Set(marks.addresses.map(addressKey))
  const named = fromThere.filter(({ subject }) => subject.addresses.some((address) => keys.has(addressKey(address))))
  return (
    theOne(named, 'senderAndAddress', false) ??
    (named.length > 0 ? null : theOne(fromThere.filter(awaitsAnswer), 'sender', false))
  )
}

function wasAskedBefore({ asked }: Ticket, receivedAt: string): boolean {
  const first = asked[0]
  return first !== undefined && !(Date.parse(receivedAt) < Date.parse(first.at) - SKEW_MS)
}

/** Where two fit, the one that awaits an answer; where still two do, none. */
function theOne<T extends Ticket>(tickets: readonly T[], by: MatchedBy, isSure: boolean): AnswerMatch<T> | null {
  const waiting = tickets.length > 1 ? tickets.filter(awaitsAnswer) : tickets
  const [ticket] = waiting
  return ticket !== undefined && waiting.length === 1 ? { ticket, by, isSure } : null
}

function isFrom(sender: string | null, appeal: Appeal | null): boolean {
  if (sender === null || appeal === null) return false
  const address = sender.toLowerCase()
  return appeal.sendsFrom.some((known) =>
    known.includes('@') ? address === known.toLowerCase() : isWithin(domainOf(address), known.toLowerCase()),
  )
}
