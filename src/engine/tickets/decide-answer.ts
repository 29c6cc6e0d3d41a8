import type { AnswerKind, Appeal } from '../appeals/appeal.ts'
import { classifyAnswer } from '../appeals/classify-answer.ts'
import type { AnswerSenders } from './answer-senders.ts'
import { type AnswerMarks, fittingTickets, matchAnswer } from './match-answer.ts'
import type { ReadAnswer } from './read-answer.ts'
import { addressKey } from './same-address.ts'
import type { Ticket } from './ticket.ts'
import type { MatchedBy } from './ticket-event.ts'
import { awaitsAnswer } from './ticket-states.ts'

/** What is known of the tickets that an answer may belong to. */
export interface AnswerSurroundings<T extends Ticket> {
  readonly tickets: readonly T[]
  appealOf(ticket: T): Appeal | null
  sendersOf(ticket: T): AnswerSenders
  /** Does the one who is asked write to everybody, because everybody may have a mailbox there? */
  writesToMany(ticket: T): boolean
}

/** What becomes of an answer: it is given to one ticket, the user decides, or it is none of ours. */
export type AnswerDecision<T extends Ticket> =
  | { readonly kind: 'take'; readonly ticket: T; readonly by: MatchedBy }
  | { readonly kind: 'loose'; readonly candidates: readonly { readonly ticket: T; readonly by: MatchedBy }[] }
  | { readonly kind: 'ignore' }

const MOST_CANDIDATES = 5

/** What becomes of a mail that was found in a mailbox. A sender alone is enough only where it is proven and says what is known of it. */
export function decideMail<T extends Ticket>(
  answer: ReadAnswer,
  receivedAt: string,
  surroundings: AnswerSurroundings<T>,
): AnswerDecision<T> {
  const { tickets, appealOf, sendersOf } = surroundings
  const marks: AnswerMarks = { ...answer.marks, receivedAt }
  const fitting = fittingTickets(marks, tickets, sendersOf).filter(
    ({ ticket, by }) => mayBelong(answer, by) && (by !== 'sender' || mayBeAbout(answer, ticket, surroundings)),
  )
  const match = matchAnswer(
    marks,
    fitting.map(({ ticket }) => ticket),
    sendersOf,
  )
  if (match !== null) {
    const { ticket, by } = match
    const speaks = by === 'sender' && marks.authenticated === 'pass' && recognises(appealOf(ticket), answer)
    if (match.isSure || speaks) return { kind: 'take', ticket, by }
  }
  return fitting.length === 0 ? { kind: 'ignore' } : { kind: 'loose', candidates: fitting.slice(0, MOST_CANDIDATES) }
}

/** What becomes of a text that the user brought: it is an answer, the question is whose. */
export function decidePasted<T extends Ticket>(
  answer: ReadAnswer,
  receivedAt: string,
  { tickets, appealOf, sendersOf }: AnswerSurroundings<T>,
): AnswerDecision<T> {
  const marks: AnswerMarks = { ...answer.marks, receivedAt }
  const fitting = fittingTickets(marks, tickets, sendersOf)
  const match = matchAnswer(
    marks,
    fitting.map(({ ticket }) => ticket),
    sendersOf,
  )
  if (match !== null && match.by !== 'sender') return { kind: 'take', ticket: match.ticket, by: match.by }
  const named = tickets.filter((ticket) => isNamedIn(ticket, marks) && awaitsAnswer(ticket))
  const speaking = named.filter((ticket) => recognises(appealOf(ticket), answer))
  const [only, second] = speaking.length > 0 ? speaking : named
  if (only !== undefined && second === undefined) return { kind: 'take', ticket: only, by: 'user' }
  if (match !== null && recognises(appealOf(match.ticket), answer))
    return { kind: 'take', ticket: match.ticket, by: match.by }
  const known = new Set(fitting.map(({ ticket }) => ticket))
  const others = [...speaking, ...named].filter((ticket) => !known.has(ticket))
  const candidates = [...fitting, ...[...new Set(others)].map((ticket) => ({ ticket, by: 'user' as const }))]
  return { kind: 'loose', candidates: candidates.slice(0, MOST_CANDIDATES) }
}

/** The kind of an answer and which known one it is. What a program says at once is a receipt at most. */
export function kindOfAnswer(
  appeal: Appeal | null,
  { nature, text, subject }: Pick<ReadAnswer, 'nature' | 'text' | 'subject'>,
): { readonly kind: AnswerKind | null; readonly known: string | null } {
  if (nature === 'undeliverable') return { kind: 'undeliverable', known: null }
  const found = appeal === null ? null : (classifyAnswer(appeal, text) ?? classifyAnswer(appeal, subject))
  const { kind = null, id = null } = found?.answer ?? {}
  if (nature !== 'autoReply' || kind === 'acknowledged') return { kind, known: id }
  return { kind: 'acknowledged', known: null }
}

/** A report or a circular is an answer only where it names our mail; a failure must be that of our mail. */
function mayBelong({ nature }: ReadAnswer, by: MatchedBy): boolean {
  if (nature === 'undeliverable') return by === 'thread'
  if (nature === 'report') return false
  return nature === 'answer' || by !== 'sender'
}

/** By its sender alone: a provider's notices and offers to its own customers are none of ours. */
function mayBeAbout<T extends Ticket>(answer: ReadAnswer, ticket: T, surroundings: AnswerSurroundings<T>): boolean {
  const { appealOf, sendersOf, writesToMany } = surroundings
  const { sender } = answer.marks
  if (!writesToMany(ticket) || recognises(appealOf(ticket), answer) || REPLY.test(answer.subject)) return true
  return sender !== null && sendersOf(ticket).addresses.includes(sender.toLowerCase())
}

/** As mail programs mark a reply. */
const REPLY = /^\s{0,8}(?:re|aw|antw|antwort|sv|vs|rép|réf|rif|odp|ynt)(?:\[\d{1,3}\])?\s?:/i

function recognises(appeal: Appeal | null, answer: ReadAnswer): boolean {
  return kindOfAnswer(appeal, { ...answer, nature: 'answer' }).kind !== null
}

function isNamedIn({ subject }: Ticket, marks: AnswerMarks): boolean {
  const keys = new Set(marks.addresses.map(addressKey))
  return subject.addresses.some((address) => keys.has(addressKey(address)))
}
