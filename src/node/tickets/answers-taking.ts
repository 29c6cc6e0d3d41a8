import { Fault } from '../../engine/fault.ts'
import type { Mailbox } from '../../engine/mailboxes/account.ts'
import { maySend, sendersOfAppeal, sendersOfTicket } from '../../engine/tickets/answer-senders.ts'
import { type AnswerDecision, decideMail, decidePasted } from '../../engine/tickets/decide-answer.ts'
import type { ReadAnswer } from '../../engine/tickets/read-answer.ts'
import { addressKey } from '../../engine/tickets/same-address.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { MatchedBy } from '../../engine/tickets/ticket-event.ts'
import type { TakenAnswer } from '../../engine/tickets/ticket-views.ts'
import type { SeenMail } from '../mailboxes/mail-services.ts'
import type { AwaitedAnswers } from './answers-awaited.ts'
import { keepAnswer, MOST_KEPT } from './answers-keeping.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'

type Ports = TicketPorts & { readonly appeals: KnownAppeals; readonly awaited: AwaitedAnswers }

/** An answer that was read, and when it came. */
export interface ArrivedAnswer {
  readonly from: 'mail' | 'pasted'
  readonly read: ReadAnswer
  readonly receivedAt: string
}

/** Answers are taken in one after the other, so that the same mail in two folders is seen to be the same. */
export class AnswersTaking {
  readonly #ports: Ports
  #last: Promise<unknown> = Promise.resolve()
  #missed = false

  constructor(ports: Ports) {
    this.#ports = ports
  }

  add(mailbox: Mailbox, mail: SeenMail): void {
    this.#inTurn(() => againWhileBusy(() => this.#takeMail(mailbox, mail))).catch((error: unknown) => {
      this.#missed = true
      this.#ports.reportBug(error)
    })
  }

  /** Was there a mail that could not be kept? It has to be looked for again in the next run. */
  get hasMissed(): boolean {
    return this.#missed
  }

  async settled(): Promise<void> {
    await this.#last
  }

  /** To this ticket, or (null) to the one that it belongs to. */
  takePasted(ticket: string | null, source: Uint8Array): Promise<TakenAnswer> {
    return this.#inTurn(() => this.#takePasted(ticket, source))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }

  async #takeMail(mailbox: Mailbox, { message, internalDate }: SeenMail): Promise<void> {
    const { services, store, now, presets } = this.#ports
    const preset = presets?.().find(({ id }) => id === mailbox.preset)
    const authservIds = mailbox.authservIds.length > 0 ? mailbox.authservIds : (preset?.authservIds ?? [])
    const how = { patterns: this.#patterns(), authservIds, pasted: false }
    const read = withFullReferences(await services.readAnswer(message, how), this.#ports.awaited)
    if (read.messageId !== null && (await store.knowsAnswer(read.messageId))) return
    if (await this.#isOurOwn(read)) return
    const arrived: ArrivedAnswer = { from: 'mail', read, receivedAt: internalDate ?? now().toISOString() }
    const decision = decideMail(read, arrived.receivedAt, await this.#surroundings(read, false))
    if (decision.kind === 'take') await this.#give(decision.ticket, arrived, decision.by)
    if (decision.kind === 'loose') await this.#keepLoose(arrived, decision.candidates)
  }

  /** What the user wrote lies in the mailbox too ("All Mail", a copy to oneself), in the very thread. */
  async #isOurOwn({ messageId, marks: { sender } }: ReadAnswer): Promise<boolean> {
    const { store, awaited } = this.#ports
    if (messageId !== null && awaited.isSent(messageId)) return true
    if (sender === null) return false
    const [senders, mailboxes, profile] = await Promise.all([store.senders(), store.mailboxes(), store.ticketProfile()])
    const own = [
      ...senders.flatMap(({ identities }) => identities.map(({ address }) => address)),
      ...mailboxes.map(({ address }) => address),
      profile?.contactAddress ?? '',
    ]
    return own.some((address) => address.toLowerCase() === sender.toLowerCase())
  }

  async #takePasted(ticket: string | null, source: Uint8Array): Promise<TakenAnswer> {
    const { services, store, now } = this.#ports
    const how = { patterns: this.#patterns(), authservIds: [], pasted: true }
    const read = await services.readAnswer(source, how)
    if (read.text.trim() === '' && read.subject === '')
      throw new Fault('invalid-input', 'an answer with words was expected')
    const time = now().toISOString()
    const receivedAt = read.writtenAt !== null && read.writtenAt < time ? read.writtenAt : time
    const arrived: ArrivedAnswer = { from: 'pasted', read, receivedAt }
    if (ticket !== null) return this.#give(await store.ticket(ticket), arrived, 'user')
    const surroundings = await this.#surroundings(read, true)
    const had = surroundings.tickets.find(({ answers }) => answers.some((one) => isSame(one.messageId, read.messageId)))
    if (had !== undefined) return this.#give(had, arrived, 'user')
    const decision = decidePasted(read, receivedAt, surroundings)
    if (decision.kind === 'take') return this.#give(decision.ticket, arrived, decision.by)
    return this.#keepLoose(arrived, decision.kind === 'loose' ? decision.candidates : [])
  }

  async #give(ticket: Ticket, arrived: ArrivedAnswer, by: MatchedBy): Promise<TakenAnswer> {
    const { id } = ticket.subject
    const { answer, now } = await keepAnswer(this.#ports, id, {
      ...arrived,
      by,
      // Who only writes our Message-ID into a mail gives no numbers to a ticket.
      mayNumber:
        by === 'user' || arrived.from === 'pasted' || maySend(arrived.read.marks.sender, this.#sendersOf(ticket)),
    })
    this.#ports.awaited.note(id, now)
    return { kind: 'taken', ticket: id, answer: answer.id, recognised: answer.kind }
  }

  async #keepLoose(
    { from, read, receivedAt }: ArrivedAnswer,
    candidates: Extract<AnswerDecision<Ticket>, { readonly kind: 'loose' }>['candidates'],
  ): Promise<TakenAnswer> {
    const { store, newId, onLoose } = this.#ports
    const { marks, messageId, nature, ownNumbers, subject, text } = read
    const known = (await store.looseAnswers()).find(
      (one) => isSame(one.messageId, messageId) || (from === 'pasted' && one.from === 'pasted' && one.text === text),
    )
    if (known !== undefined) return { kind: 'loose', id: known.id }
    const id = newId()
    const kept = await store.keepLooseAnswer({
      id,
      from,
      messageId,
      sender: marks.sender,
      subject: subject === '' ? null : subject,
      text: text.slice(0, MOST_KEPT),
      receivedAt,
      ...(from === 'pasted' ? {} : { authenticated: marks.authenticated }),
      nature,
      ticketNumbers: ownNumbers,
      references: marks.references,
      addresses: marks.addresses,
      candidates: candidates.map(({ ticket, by }) => ({ ticket: ticket.subject.id, by })),
    })
    if (kept) onLoose()
    return { kind: 'loose', id }
  }

  async #surroundings({ marks }: ReadAnswer, pasted: boolean) {
    const { store, appeals, awaited } = this.#ports
    const tickets = await store.ticketsByMarks({
      messageIds: marks.references,
      ticketNumbers: marks.ticketNumbers,
      organizations: this.#organizationsOf(marks.sender, pasted),
      addresses: marks.addresses.map(addressKey),
    })
    return {
      tickets,
      appealOf: (ticket: Ticket) => appeals.of(ticket),
      sendersOf: (ticket: Ticket) => this.#sendersOf(ticket),
      writesToMany: ({ subject }: Ticket) => awaited.hasMailboxes(subject.organization),
    }
  }

  /** Whose tickets it may belong to by its sender. A pasted text may have none, and then belongs to any. */
  #organizationsOf(sender: string | null, pasted: boolean): readonly string[] {
    const { appeals, awaited } = this.#ports
    const domains = awaited.mailboxDomains()
    const fitting = appeals.all().filter((appeal) => pasted || maySend(sender, sendersOfAppeal(appeal, domains)))
    const those = fitting.map(({ organization }) => organization)
    // A mail may have gone to an address that only the refusal named.
    return [...new Set([...those, ...awaited.organizationsOf(sender)])]
  }

  #sendersOf(ticket: Ticket) {
    const { appeals, awaited } = this.#ports
    return sendersOfTicket(ticket, appeals.of(ticket), awaited.mailboxDomains())
  }

  #patterns(): readonly string[] {
    return [...new Set(this.#ports.appeals.all().flatMap(({ ticketNumber }) => ticketNumber ?? []))]
  }
}

const MOST_TRIES = 5
const BUSY_MS = 500

/** Another program may hold the store for a while. */
async function againWhileBusy(work: () => Promise<void>): Promise<void> {
  for (let round = 1; ; round++) {
    try {
      return await work()
    } catch (error) {
      if (round >= MOST_TRIES || !(error instanceof Fault) || error.code !== 'store-busy') throw error
      await new Promise((resolve) => setTimeout(resolve, BUSY_MS * round))
    }
  }
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && a === b
}

/** A report may name our mail by its envelope alone (RFC 3461 §4.4). */
function withFullReferences(read: ReadAnswer, awaited: AwaitedAnswers): ReadAnswer {
  if (read.nature !== 'undeliverable') return read
  const full = (awaited.wanted()?.messageIds ?? []).filter((id) =>
    read.marks.references.includes(`${id.split('@')[0] ?? ''}>`),
  )
  return { ...read, marks: { ...read.marks, references: [...new Set([...read.marks.references, ...full])] } }
}
