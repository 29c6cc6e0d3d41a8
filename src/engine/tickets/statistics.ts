import { ANSWER_KINDS } from '../appeals/appeal.ts'
import type { Ticket } from './ticket.ts'
import { hasTicketEnded } from './ticket-states.ts'
import type { OrganizationStatistics } from './ticket-views.ts'

type Counted = Pick<Ticket, 'subject' | 'state' | 'answers' | 'silences' | 'askedAt' | 'firstAnswerAt' | 'settledAt'>

/** What is counted of one organization while its tickets come in parts. */
interface Tally {
  tickets: number
  open: number
  solved: number
  givenUp: number
  answered: number
  silences: number
  readonly firstHours: number[]
  readonly settledHours: number[]
  readonly answers: Map<OrganizationStatistics['answers'][number]['kind'], number>
}

/** Fewer tell nothing. */
const FEWEST = 3

/** How organizations answer, added up from tickets that come in parts. */
export class TicketStatistics {
  readonly #tallies = new Map<string, Tally>()

  add(ticket: Counted): void {
    const tally = this.#of(ticket.subject.organization)
    tally.tickets++
    if (!hasTicketEnded(ticket)) tally.open++
    if (ticket.state === 'solved' || ticket.state === 'verified') tally.solved++
    if (ticket.state === 'givenUp' || ticket.state === 'expired') tally.givenUp++
    if (ticket.answers.length > 0) tally.answered++
    tally.silences += ticket.silences
    tally.firstHours.push(...hoursBetween(ticket.askedAt, ticket.firstAnswerAt))
    tally.settledHours.push(...hoursBetween(ticket.askedAt, ticket.settledAt))
    for (const { kind } of ticket.answers) {
      const known = kind ?? 'unknown'
      tally.answers.set(known, (tally.answers.get(known) ?? 0) + 1)
    }
  }

  /** Who was asked most comes first. */
  result(nameOf: (organization: string) => string): readonly OrganizationStatistics[] {
    return [...this.#tallies]
      .map(([organization, tally]) => toStatistics(organization, nameOf(organization), tally))
      .toSorted((a, b) => b.tickets - a.tickets || (a.organizationName < b.organizationName ? -1 : 1))
  }

  #of(organization: string): Tally {
    const known = this.#tallies.get(organization)
    if (known !== undefined) return known
    const counts = { tickets: 0, open: 0, solved: 0, givenUp: 0, answered: 0, silences: 0 }
    const tally: Tally = { ...counts, firstHours: [], settledHours: [], answers: new Map() }
    this.#tallies.set(organization, tally)
    return tally
  }
}

function toStatistics(
  organization: string,
  organizationName: string,
  { firstHours, settledHours, answers, ...counts }: Tally,
): OrganizationStatistics {
  const kinds = [...ANSWER_KINDS, 'unknown' as const].filter((kind) => answers.has(kind))
  return {
    organization,
    organizationName,
    ...counts,
    firstAnswerHours: median(firstHours),
    settledHours: median(settledHours),
    answers: kinds.map((kind) => ({ kind, count: answers.get(kind) ?? 0 })),
  }
}

function hoursBetween(from: string | null, to: string | null): readonly number[] {
  return from === null || to === null ? [] : [Math.max(0, (Date.parse(to) - Date.parse(from)) / 3_600_000)]
}

/** To a tenth of an hour. */
function median(values: readonly number[]): number | null {
  if (values.length < FEWEST) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const value = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
  return Math.round(value * 10) / 10
}
