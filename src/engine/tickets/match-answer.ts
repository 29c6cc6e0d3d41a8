import { type AnswerSenders, maySend } from './answer-senders.ts'
import { firstAskedAt, threadIds } from './awaited-answers.ts'
import { looksLikeSender } from './look-alike.ts'
import { addressKey } from './same-address.ts'
import type { Ticket } from './ticket.ts'
import type { MatchedBy, SenderAuthentication } from './ticket-event.ts'
import { awaitsAnswer, hasTicketEnded } from './ticket-states.ts'

/** What of a mail tells which ticket it answers. */
export interface AnswerMarks {
  /** Message-IDs of In-Reply-To and References, with their brackets. */
  readonly references: readonly string[]
  /** All that have the form of a ticket number of one of the appeals. */
  readonly ticketNumbers: readonly string[]
  /** The address in From: anybody can write it. */
  readonly sender: string | null
  /** From as a person reads it. */
  readonly shown: string
  readonly authenticated: SenderAuthentication
  /** IP addresses and domains that stand in it. */
  readonly addresses: readonly string[]
  /** RFC 3339. */
  readonly receivedAt: string
}

/** The ticket that a mail answers. */
export interface AnswerMatch<T extends Ticket> {
  readonly ticket: T
  readonly by: Exclude<MatchedBy, 'user'>
  /** By something that only we and the one who was asked can know, and nobody pretends to be somebody else. */
  readonly isSure: boolean
}

/** Ways to match, the surest first. */
const WAYS = ['thread', 'ticketNumber', 'senderAndAddress', 'sender'] as const

/**
 * The ticket that a mail answers: by thread; else by ticket number; else by a sender that the appeal names, with the address in question, or without
 * where only one of its tickets awaits an answer. Null where none fits or where two fit as well: then the user decides. A thread is known to
 * those who got our mail only, and so is a number where the sender fits too; a sender with the address counts only where the sender is proven.
 * Who is refuted, or only looks like one who may answer, is never sure. Linear in tickets and marks.
 */
export function matchAnswer<T extends Ticket>(
  marks: AnswerMarks,
  tickets: readonly T[],
  sendersOf: (ticket: T) => AnswerSenders,
): AnswerMatch<T> | null {
  const all = fittingTickets(marks, tickets, sendersOf)
  const by = WAYS.find((way) => all.some((one) => one.by === way))
  if (by === undefined) return null
  const best = all.filter((one) => one.by === by)
  const fitting = by === 'sender' ? best.filter(({ ticket }) => awaitsAnswer(ticket)) : best
  const ticket = theOne(fitting.map((one) => one.ticket))
  if (ticket === null) return null
  // Senders are the same for all tickets of an appeal, and a number that two have is no secret.
  return {
    ticket,
    by,
    isSure: isSure(
      by,
      marks,
      best.map((one) => sendersOf(one.ticket)),
    ),
  }
}

/** All tickets that it may belong to, the likeliest first, each with what tells. */
export function fittingTickets<T extends Ticket>(
  marks: AnswerMarks,
  tickets: readonly T[],
  sendersOf: (ticket: T) => AnswerSenders,
): readonly { readonly ticket: T; readonly by: AnswerMatch<T>['by'] }[] {
  const references = new Set(marks.references)
  const numbers = new Set(marks.ticketNumbers)
  const keys = new Set(marks.addresses.map(addressKey))
  const wayOf = (ticket: T): AnswerMatch<T>['by'] | null => {
    if (threadIds(ticket).some((id) => references.has(id) || references.has(envelopeReference(id)))) return 'thread'
    if (ticket.ticketNumbers.some((number) => numbers.has(number))) return 'ticketNumber'
    if (hasTicketEnded(ticket) || !maySend(marks.sender, sendersOf(ticket))) return null
    return ticket.subject.addresses.some((address) => keys.has(addressKey(address))) ? 'senderAndAddress' : 'sender'
  }
  const fitting = tickets.flatMap((ticket) => {
    const by = wasAskedBefore(ticket, marks.receivedAt) ? wayOf(ticket) : null
    return by === null ? [] : [{ ticket, by }]
  })
  return fitting.sort((a, b) => WAYS.indexOf(a.by) - WAYS.indexOf(b.by))
}

/** As a report names a mail of ours of which it brings no header: by what stands before the "@" (see `readAnswer`). */
function envelopeReference(messageId: string): string {
  return `${messageId.split('@')[0] ?? ''}>`
}

/** A mailbox server's clock may go behind. */
const SKEW_MS = 3_600_000

function wasAskedBefore(ticket: Ticket, receivedAt: string): boolean {
  const since = firstAskedAt(ticket)
  return since !== null && !(Date.parse(receivedAt) < Date.parse(since) - SKEW_MS)
}

function isSure(by: AnswerMatch<Ticket>['by'], marks: AnswerMarks, senders: readonly AnswerSenders[]): boolean {
  const { authenticated, sender, shown } = marks
  if (authenticated === 'fail') return false
  const isNamed = senders.every((one) => maySend(sender, one))
  if (by === 'thread') return isNamed || !senders.some((one) => looksLikeSender({ address: sender, shown }, one))
  if (by === 'ticketNumber') return isNamed
  return by === 'senderAndAddress' && isNamed && authenticated === 'pass'
}

/** Where two fit, the one that awaits an answer; where still two do, none. */
function theOne<T extends Ticket>(tickets: readonly T[]): T | null {
  const waiting = tickets.length > 1 ? tickets.filter(awaitsAnswer) : tickets
  return waiting.length === 1 ? (waiting[0] ?? null) : null
}
