import type { Appeal } from '../appeals/appeal.ts'
import type { Ticket } from './ticket.ts'

/** Fewer tell nothing. */
const FEWEST = 3

/**
 * The appeal with the times that the user's own tickets took, where there are enough of them: by then three of four had their answer. What only
 * one of the two is known from stays as the appeal has it.
 */
export function withOwnTimes(appeal: Appeal, tickets: readonly Timed[]): Appeal {
  const own = tickets.filter(({ subject }) => subject.appeal === appeal.id)
  const first = upperQuartile(own.flatMap(({ askedAt, firstAnswerAt }) => hoursBetween(askedAt, firstAnswerAt)))
  const settled = upperQuartile(own.flatMap(({ askedAt, settledAt }) => hoursBetween(askedAt, settledAt)))
  if (first === null && settled === null) return appeal
  const firstHours = first ?? appeal.answersWithin?.firstHours ?? settled ?? 0
  const settledHours = settled ?? appeal.answersWithin?.settledHours ?? firstHours
  return { ...appeal, answersWithin: { firstHours: Math.min(firstHours, settledHours), settledHours } }
}

type Timed = Pick<Ticket, 'subject' | 'askedAt' | 'firstAnswerAt' | 'settledAt'>

function hoursBetween(from: string | null, to: string | null): readonly number[] {
  return from === null || to === null ? [] : [Math.max(0, (Date.parse(to) - Date.parse(from)) / 3_600_000)]
}

/** Rounded up to whole hours, at least one. */
function upperQuartile(values: readonly number[]): number | null {
  if (values.length < FEWEST) return null
  const sorted = values.toSorted((a, b) => a - b)
  return Math.max(1, Math.ceil(sorted[Math.ceil(sorted.length * 0.75) - 1] ?? 1))
}
