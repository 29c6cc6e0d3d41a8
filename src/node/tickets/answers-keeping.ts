import type { AnswerKind } from '../../engine/appeals/appeal.ts'
import { findTicketNumbers } from '../../engine/appeals/ticket-pattern.ts'
import { Fault } from '../../engine/fault.ts'
import { answerFingerprint } from '../../engine/tickets/answer-fingerprint.ts'
import { kindOfAnswer } from '../../engine/tickets/decide-answer.ts'
import type { ReadAnswer } from '../../engine/tickets/read-answer.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { MatchedBy, TicketAnswer } from '../../engine/tickets/ticket-event.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'
import { updateTicket } from './update-ticket.ts'

type Ports = TicketPorts & { readonly appeals: KnownAppeals }

/** An answer that goes to a ticket. */
export interface KeptAnswer {
  readonly from: 'mail' | 'pasted'
  readonly read: Pick<ReadAnswer, 'messageId' | 'subject' | 'text' | 'nature' | 'ownNumbers'> & {
    readonly marks: { readonly sender: string | null; readonly authenticated?: TicketAnswer['authenticated'] }
  }
  readonly receivedAt: string
  readonly by: MatchedBy
  /** May the numbers that it gives be taken for those of the ticket? */
  readonly mayNumber: boolean
}

/** Longer answers are cut: nobody reads on. */
export const MOST_KEPT = 50_000

/** Adds an answer to a ticket, once: one that is there already is answered instead. Rejects with `not-found`. */
export async function keepAnswer(
  ports: Ports,
  id: string,
  kept: KeptAnswer,
): Promise<{ readonly answer: TicketAnswer; readonly now: Ticket }> {
  const { store, appeals, newId } = ports
  const appeal = appeals.of(await store.ticket(id))
  const { read, receivedAt, from, by } = kept
  const { messageId, subject, text, marks } = read
  const numbers = kept.mayNumber ? await freeNumbers(ports, id, read.ownNumbers, appeal?.ticketNumber ?? null) : []
  const answer: TicketAnswer = {
    id: newId(),
    from,
    messageId,
    sender: marks.sender,
    subject: subject === '' ? null : subject,
    text: text.slice(0, MOST_KEPT),
    receivedAt,
    ticketNumbers: numbers,
    matchedBy: by,
    ...(marks.authenticated === undefined || from === 'pasted' ? {} : { authenticated: marks.authenticated }),
    ...(await meaningOf(ports, appeal, read)),
  }
  const updated = await updateTicket(ports, id, (ticket) =>
    sameAnswer(ticket, answer) === null ? { type: 'answered', answer } : null,
  )
  const now = updated ?? (await store.ticket(id))
  const there = now.answers.find((one) => one.id === answer.id) ?? sameAnswer(now, answer)
  if (there === null || there === undefined) throw new Fault('internal', 'answer')
  return { answer: there, now }
}

/** What the user said of these words counts before what is known of them. */
async function meaningOf(
  { store }: Ports,
  appeal: ReturnType<KnownAppeals['of']>,
  read: KeptAnswer['read'],
): Promise<{ readonly kind: AnswerKind | null; readonly known: string | null; readonly learned?: true }> {
  const fingerprint = appeal === null || read.nature === 'undeliverable' ? null : answerFingerprint(read.text)
  const learned =
    appeal === null || fingerprint === null ? null : await store.learned({ appeal: appeal.id, fingerprint })
  return learned === null ? kindOfAnswer(appeal, read) : { ...learned, learned: true }
}

/** Numbers of the form that this appeal gives, and of no other ticket. */
async function freeNumbers(
  { store }: Ports,
  id: string,
  numbers: readonly string[],
  pattern: string | null,
): Promise<readonly string[]> {
  const fitting = numbers.filter((number) => findTicketNumbers(pattern, number).includes(number))
  if (fitting.length === 0) return []
  const others = await store.ticketsByMarks({ messageIds: [], ticketNumbers: fitting, organizations: [] })
  const taken = new Set(others.filter(({ subject }) => subject.id !== id).flatMap((ticket) => ticket.ticketNumbers))
  return fitting.filter((number) => !taken.has(number)).slice(0, MOST_NUMBERS)
}

const MOST_NUMBERS = 20

/** The same mail, or the same words brought twice. */
function sameAnswer({ answers }: Pick<Ticket, 'answers'>, answer: TicketAnswer): TicketAnswer | null {
  const words = (text: string) => text.replace(/\s+/g, ' ').trim()
  const own = words(answer.text)
  const isSame = (one: TicketAnswer) =>
    (answer.messageId !== null && one.messageId === answer.messageId) ||
    ((answer.messageId === null || one.messageId === null) && own !== '' && words(one.text) === own)
  return answers.find(isSame) ?? null
}
