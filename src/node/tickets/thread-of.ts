import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketAnswer } from '../../engine/tickets/ticket-event.ts'

/** More than a mail program needs to put a reply into its place (RFC 5322 §3.6.4). */
const MOST_REFERENCES = 20

/** The Message-IDs of the thread that a reply to this answer stands in, the oldest first and the answer's own last. */
export function threadOf({ asked, answers }: Ticket, replied: TicketAnswer): readonly string[] {
  const until = Date.parse(replied.receivedAt)
  const ours = asked.map(({ at, messageId }) => ({ time: Date.parse(at), messageId }))
  const theirs = answers.map(({ receivedAt, messageId }) => ({ time: Date.parse(receivedAt), messageId }))
  const before = [...ours, ...theirs].filter(({ time }) => time <= until).toSorted((a, b) => a.time - b.time)
  const own = replied.messageId === null ? [] : [replied.messageId]
  const ids = before.flatMap(({ messageId }) =>
    messageId === null || messageId === replied.messageId ? [] : messageId,
  )
  const thread = [...new Set(ids), ...own]
  // The first one names the thread; of the rest the last ones count.
  return thread.length <= MOST_REFERENCES ? thread : [...thread.slice(0, 1), ...thread.slice(1 - MOST_REFERENCES)]
}
