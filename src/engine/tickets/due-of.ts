import type { AnswerKind, Appeal, KnownAnswer } from '../appeals/appeal.ts'
import { hoursAfter, isReached } from './hours-after.ts'
import type { Ticket } from './ticket.ts'
import type { TicketAnswer } from './ticket-event.ts'
import { hasTicketEnded } from './ticket-states.ts'

/** Whose move it is, and until when. */
export interface Due {
  readonly move: Move
  /** When something is to be done or has to have come, RFC 3339 in UTC; null: nothing to wait for. */
  readonly at: string | null
  readonly isReached: boolean
  readonly because: DueReason
}

type Move = 'you' | 'them' | 'nobody'

/**
 * `draft`: to be written and sent · `sendingUnclear`: did it go out? · `firstAnswer`, `settlement`: expected by then · `silence`: nothing came ·
 * `answerToRead`: not recognised · `nextMove`: what the answer asks for · `effect`: what was granted works by then · `toVerify`: does mail pass? ·
 * `postponed`: the user wants it later · `ended`.
 */
export type DueReason =
  | 'draft'
  | 'sendingUnclear'
  | 'firstAnswer'
  | 'settlement'
  | 'silence'
  | 'answerToRead'
  | 'nextMove'
  | 'effect'
  | 'toVerify'
  | 'postponed'
  | 'ended'

/** Where nothing is known of an organization: three days for a word, two weeks for an end. */
const USUALLY: Hours = { firstHours: 72, settledHours: 336 }

/** @param now milliseconds since 1970 */
export function dueOf(ticket: Ticket, appeal: Appeal | null, now: number): Due {
  if (hasTicketEnded(ticket)) return due('nobody', null, 'ended', now)
  const unclear = ticket.sending.find((one) => one.unclear)
  if (unclear !== undefined) return due('you', unclear.at, 'sendingUnclear', now)
  const next = nextDue(ticket, appeal, now)
  if (ticket.postponedUntil === null) return next
  // Who wanted to be reminded then has the move then, whoever has it otherwise.
  return due(isReached(ticket.postponedUntil, now) ? 'you' : next.move, ticket.postponedUntil, 'postponed', now)
}

function nextDue(ticket: Ticket, appeal: Appeal | null, now: number): Due {
  const { state, since, silence } = ticket
  if (silence !== null) return due('you', silence.at, 'silence', now)
  switch (state) {
    case 'submitted':
    case 'acknowledged':
    case 'escalated':
      return expectAnswer(ticket, appeal?.answersWithin ?? USUALLY, now)
    case 'answered':
      return afterAnswer(ticket, appeal, now)
    case 'solved':
      return takesEffect(since, lastAnswer(ticket, appeal)?.known?.waitHours ?? 0, now)
    default:
      return due('you', since, 'draft', now)
  }
}

/** With a receipt the end counts, but at least the time for one more word from then on. */
function expectAnswer({ asked, answers, since }: Ticket, within: Hours, now: number): Due {
  const askedAt = asked.at(-1)?.at ?? since
  const first = hoursAfter(askedAt, within.firstHours)
  const receipt = answers.at(-1)
  const isReceipt = receipt?.kind === 'acknowledged' && Date.parse(receipt.receivedAt) >= Date.parse(askedAt)
  if (!isReceipt) return due('them', first, 'firstAnswer', now)
  const ends = [hoursAfter(askedAt, within.settledHours), hoursAfter(receipt.receivedAt, within.firstHours)]
  return due('them', ends.reduce(later), 'settlement', now)
}

type Hours = NonNullable<Appeal['answersWithin']>

function later(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b
}

function afterAnswer(ticket: Ticket, appeal: Appeal | null, now: number): Due {
  const last = lastAnswer(ticket, appeal)
  if (last === null || last.kind === null) return due('you', ticket.since, 'answerToRead', now)
  const { receivedAt } = last.answer
  const wait = last.known?.waitHours ?? null
  if (last.kind === 'mitigated') return takesEffect(receivedAt, wait ?? EFFECT_HOURS, now)
  const move = last.known?.move ?? MOVES[last.kind]
  if (move === 'them')
    return due(
      'them',
      hoursAfter(receivedAt, wait ?? (appeal?.answersWithin ?? USUALLY).settledHours),
      'settlement',
      now,
    )
  const isYours = move === 'you' || wait !== null
  return due(isYours ? 'you' : 'nobody', isYours ? hoursAfter(receivedAt, wait ?? 0) : null, 'nextMove', now)
}

/** What was granted reaches all servers of a large provider within two days. */
const EFFECT_HOURS = 48

/** Nobody's move until then; then it is to be tried. */
function takesEffect(from: string, hours: number, now: number): Due {
  const at = hoursAfter(from, hours)
  return isReached(at, now) ? due('you', at, 'toVerify', now) : due('nobody', at, 'effect', now)
}

/** Where the appeal does not say it. */
const MOVES: Readonly<Record<AnswerKind, Move>> = {
  acknowledged: 'them',
  nothingFound: 'you',
  needsMore: 'you',
  refused: 'you',
  mitigated: 'nobody',
  solved: 'you',
  notResponsible: 'you',
  wait: 'them',
  undeliverable: 'you',
}

interface LastAnswer {
  readonly answer: TicketAnswer
  readonly kind: AnswerKind | null
  readonly known: KnownAnswer | null
}

/** The last one that says more than that the question came. */
function lastAnswer({ answers }: Ticket, appeal: Appeal | null): LastAnswer | null {
  const answer = answers.findLast(({ kind }) => kind !== 'acknowledged')
  if (answer === undefined) return null
  const known = appeal?.answers.find(({ id, kind }) => id === answer.known && kind === answer.kind) ?? null
  return { answer, kind: answer.kind, known }
}

function due(move: Move, at: string | null, because: DueReason, now: number): Due {
  return { move, at, isReached: at !== null && isReached(at, now), because }
}
