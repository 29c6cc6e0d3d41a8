import type { Evidence } from '../../../engine/tickets/evidence.ts'
import type { TicketEvent, TicketHappening } from '../../../engine/tickets/ticket-event.ts'
import { DOMAIN, MAIL_HOST } from '../../scenarios/perfect/addresses.ts'
import { GMAIL_STORY, SPAMHAUS_STORY, T_ONLINE_STORY, UCEPROTECT_STORY } from './tickets/ended-stories.ts'
import { MICROSOFT_STORY } from './tickets/microsoft-story.ts'
import { GMX_STORY, PROOFPOINT_STORY, YAHOO_STORY } from './tickets/open-stories.ts'
import { OWN_ADDRESS, opened, type PastStory } from './tickets/past-story.ts'

/** A ticket with all that happened to it. */
export interface RememberedTicket {
  readonly events: readonly TicketEvent[]
  readonly evidence: readonly Evidence[]
}

const STORIES = [
  MICROSOFT_STORY,
  T_ONLINE_STORY,
  SPAMHAUS_STORY,
  GMAIL_STORY,
  UCEPROTECT_STORY,
  PROOFPOINT_STORY,
  YAHOO_STORY,
  GMX_STORY,
]

/** What was asked of providers in the last sixty days, and how that went: something in every column of the board. */
export function pastTickets(now: Date): readonly RememberedTicket[] {
  return STORIES.map((story) => ({ events: eventsOf(story, now), evidence: evidenceOf(story, now) }))
}

const DAY_MS = 86_400_000
/** It was opened a little before anything else happened. */
const BEFORE_DAYS = 0.02

function eventsOf(story: PastStory, now: Date): readonly TicketEvent[] {
  const steps = [[firstDay(story) + BEFORE_DAYS, opened(story)] as const, ...story.steps]
  return steps.flatMap(([daysAgo, ...happened]) =>
    happened.map((happening, place) => {
      const at = timeOf(now, daysAgo, place)
      return { at, ...inTime(happening, at) }
    }),
  )
}

function inTime(happening: TicketHappening, at: string): TicketHappening {
  if (happening.type === 'answered') return { ...happening, answer: { ...happening.answer, receivedAt: at } }
  return happening.type === 'silent' ? { ...happening, dueAt: at } : happening
}

function evidenceOf(story: PastStory, now: Date): readonly Evidence[] {
  const { refusal, about } = story
  if (refusal === null) return []
  const at = timeOf(now, firstDay(story) + BEFORE_DAYS * 2, 0)
  const recipientDomain = about.recipientDomain === null ? {} : { recipientDomain: about.recipientDomain }
  const facts = { address: OWN_ADDRESS, host: MAIL_HOST, domain: DOMAIN, refusal, refusedAt: at, ...recipientDomain }
  return [{ id: 'refusal', kind: 'refusal', at, reference: null, facts, line: refusal }]
}

function firstDay({ steps }: PastStory): number {
  return steps[0]?.[0] ?? 0
}

function timeOf(now: Date, daysAgo: number, seconds: number): string {
  return new Date(now.getTime() - Math.round(daysAgo * DAY_MS) + seconds * 1000).toISOString()
}
