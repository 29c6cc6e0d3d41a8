import type { TicketEvent } from './ticket-event.ts'

/**
 * The events with the user's second thoughts put where the first ones were: an answer that belongs elsewhere is gone, one that was classified
 * has been of that kind from the start. A second thought counts for what came before it only.
 */
export function effectiveEvents(events: readonly TicketEvent[]): readonly TicketEvent[] {
  const thoughts = new Map<string, Thought>()
  const effective: TicketEvent[] = []
  for (const event of events.toReversed()) {
    if (event.type === 'unmatched') thoughts.set(event.answer, 'unmatched')
    else if (event.type === 'classified' && !thoughts.has(event.answer)) thoughts.set(event.answer, event)
    else if (event.type === 'answered') effective.push(...rethought(event, thoughts.get(event.answer.id)))
    else if (event.type !== 'classified') effective.push(event)
  }
  return effective.reverse()
}

type Thought = 'unmatched' | Extract<TicketEvent, { readonly type: 'classified' }>
type Answered = Extract<TicketEvent, { readonly type: 'answered' }>

function rethought(event: Answered, thought: Thought | undefined): readonly TicketEvent[] {
  if (thought === 'unmatched') return []
  if (thought === undefined) return [event]
  const { kind, known } = thought
  return [{ ...event, answer: { ...event.answer, kind, known, matchedBy: 'user' } }]
}
