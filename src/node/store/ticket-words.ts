import { isSoundTicketEvent } from '../../engine/tickets/sound-ticket-event.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketEvent } from '../../engine/tickets/ticket-event.ts'
import { foldText, storable } from './search-condition.ts'

/** What is longer is no word that anybody types. Both sides of a search are cut alike. */
const LONGEST_WORD = 100
/** Of one text: whoever answers with ten megabytes is found by the first of them. */
const LONGEST_TEXT = 100_000
const MOST_WORDS = 20_000

/** The distinct words of these texts as they are compared: folded, without the punctuation round them. */
export function wordsOf(texts: readonly (string | null)[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts) {
    for (const part of foldText((text ?? '').slice(0, LONGEST_TEXT)).split(/\s+/u)) {
      const word = bare(part)
      if (word !== '' && words.size < MOST_WORDS) words.add(word)
    }
  }
  return words
}

/** The words of a query, all of which have to be found. One that is part of another says nothing more. */
export function searchTerms(query: string): readonly string[] {
  const words = [...wordsOf([query])].toSorted((a, b) => b.length - a.length)
  return words.filter((word, index) => !words.slice(0, index).some((longer) => longer.includes(word)))
}

/** All that a search looks into, of a ticket and of the names that it is shown under. */
export function ticketWords(ticket: Ticket, names: readonly (string | null)[]): ReadonlySet<string> {
  const { subject, ticketNumbers, draft, answers, events } = ticket
  return wordsOf([
    ...names,
    subject.organization,
    ...subject.addresses,
    subject.recipientDomain,
    ...ticketNumbers,
    draft?.subject ?? null,
    draft?.text ?? null,
    ...events.flatMap(textsOf),
    ...answers.flatMap((answer) => [answer.sender, answer.subject, answer.text]),
  ])
}

/** Answers are not among them: one that belongs elsewhere is not to be found here. */
function textsOf(event: TicketEvent): readonly string[] {
  if (!isSoundTicketEvent(event)) return []
  if (event.type === 'sending') return [event.mail.to, event.mail.subject, event.mail.text]
  return event.type === 'submitted' || event.type === 'noted' ? [event.text] : []
}

/** Cut first: only then is taking the ends away linear. */
function bare(part: string): string {
  return storable(part.slice(0, LONGEST_WORD)).replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')
}
