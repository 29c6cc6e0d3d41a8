import { Fault } from '../../engine/fault.ts'
import { answerFingerprint } from '../../engine/tickets/answer-fingerprint.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import { DEFAULT_TICKET_SETTINGS } from '../../engine/tickets/ticket-settings.ts'
import type { LooseAnswer, TakenAnswer } from '../../engine/tickets/ticket-views.ts'
import type { WatchState } from '../mailboxes/mail-services.ts'
import { type WakeUp, wakeUp } from '../probes/wake-up.ts'
import { AwaitedAnswers } from './answers-awaited.ts'
import { keepAnswer } from './answers-keeping.ts'
import { AnswersTaking } from './answers-taking.ts'
import { AnswersWatching } from './answers-watching.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'

/** Another program may have sent something: all tickets are read again so often. */
const READ_ALL_MS = 15 * 60_000
/** To read all takes at most so large a part of the time. */
const SHARE = 20

/** Nobody waits longer for the first look. */
const FIRST_LOOK_MS = 20_000

type Ports = TicketPorts & { readonly appeals: KnownAppeals }

/** Answers: read from the mailboxes that the user names, or brought by the user; matched, recognised, kept. */
export class AnswersDesk {
  readonly #ports: Ports
  readonly #awaited: AwaitedAnswers
  readonly #taking: AnswersTaking
  readonly #watching: AnswersWatching
  readonly #wake: WakeUp
  /** Tickets that changed; null: all have to be read. */
  #changed: Set<string> | null = null
  #readAllAt = 0
  #mayReadAllAt = 0
  #following: Promise<void> = Promise.resolve()
  #started = false
  #closed = false

  constructor(ports: Ports) {
    this.#ports = ports
    this.#awaited = new AwaitedAnswers(ports)
    this.#taking = new AnswersTaking({ ...ports, awaited: this.#awaited })
    this.#watching = new AnswersWatching(ports, this.#taking)
    this.#wake = wakeUp(
      () => this.#step(),
      () => ports.now().getTime(),
      ports.reportBug,
    )
  }

  /** Watches the mailboxes of the settings as long as something may come. Resolves when they were looked into for the first time, or cannot be. */
  async start(): Promise<void> {
    this.#started = true
    if (this.#closed) return
    await this.#follow()
    await this.#watching.lookedOnce(FIRST_LOOK_MS)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#wake.stop()
    await this.#watching.close()
  }

  /** Settings or accounts changed, or these tickets (not told: any of them): what is watched follows. */
  poke(tickets?: readonly string[]): void {
    if (tickets === undefined) this.#changed = null
    else for (const id of tickets) this.#changed?.add(id)
    if (this.#started && !this.#closed) this.#wake.now()
  }

  /** How the watching of a mailbox for answers stands; null: it is not watched. */
  stateOf(mailbox: string): WatchState | null {
    return this.#watching.stateOf(mailbox)
  }

  async accountChanged(id: string): Promise<void> {
    await this.#watching.renew(id)
    if (this.#started && !this.#closed) this.#wake.now()
  }

  async take(
    ticket: string | null,
    source: { readonly text: string } | { readonly bytes: Uint8Array },
  ): Promise<TakenAnswer> {
    return this.#taking.takePasted(ticket, 'text' in source ? new TextEncoder().encode(source.text) : source.bytes)
  }

  async loose(): Promise<readonly LooseAnswer[]> {
    const { store, appeals } = this.#ports
    const kept = await store.looseAnswers()
    const tickets = new Map<string, Ticket | null>()
    for (const id of new Set(kept.flatMap(({ candidates }) => candidates.map(({ ticket }) => ticket))))
      tickets.set(id, await store.ticket(id).catch(nullIfGone))
    return kept.map(({ id, from, sender, subject, text, receivedAt, authenticated, candidates }) => ({
      id,
      from,
      sender,
      subject,
      text,
      receivedAt,
      ...(authenticated === undefined ? {} : { authenticated }),
      candidates: candidates.flatMap(({ ticket, by }) => {
        const found = tickets.get(ticket)
        if (found === null || found === undefined) return []
        return [{ ticket, organizationName: appeals.organizationName(found.subject.organization), by }]
      }),
    }))
  }

  /** False: it lies there no longer. */
  async give(loose: string, ticket: string | null): Promise<boolean> {
    const { store, onLoose } = this.#ports
    const kept = (await store.looseAnswers()).find(({ id }) => id === loose)
    if (kept === undefined) return false
    if (ticket !== null) {
      const {
        from,
        messageId,
        nature = 'answer',
        receivedAt,
        sender,
        subject,
        text,
        ticketNumbers,
        authenticated,
      } = kept
      const marks = authenticated === undefined ? { sender } : { sender, authenticated }
      const read = { messageId, subject: subject ?? '', text, nature, ownNumbers: ticketNumbers, marks }
      const { now } = await keepAnswer(this.#ports, ticket, { from, read, receivedAt, by: 'user', mayNumber: true })
      this.#note(now)
    }
    const given = await store.forgetLooseAnswer(loose)
    onLoose()
    return given
  }

  /** The user says what an answer is; remembered for the next of these words. To be called when the event is kept. */
  async classified(ticket: string, answer: string): Promise<void> {
    const { store, now } = this.#ports
    const { answers, subject } = await store.ticket(ticket)
    const said = answers.find(({ id }) => id === answer)
    const fingerprint = said === undefined ? null : answerFingerprint(said.text)
    if (said?.kind == null || fingerprint === null || subject.appeal === null) return
    const { kind, known } = said
    await store.keepLearned({ appeal: subject.appeal, fingerprint, kind, known, at: now().toISOString() })
  }

  /** An answer was found to belong elsewhere: it lies with the loose ones again. To be called when the event is kept. */
  async unmatched(ticket: string, answer: string): Promise<void> {
    const { store, newId, onLoose } = this.#ports
    const now = await store.ticket(ticket)
    this.#note(now)
    const answered = now.events.flatMap((event) => (event.type === 'answered' ? event.answer : []))
    const taken = answered.find(({ id }) => id === answer)
    if (taken === undefined || now.answers.some(({ id }) => id === answer)) return
    const { from, messageId, sender, subject, text, receivedAt, ticketNumbers, authenticated } = taken
    const kept = await store.keepLooseAnswer({
      ...{ id: newId(), from, messageId, sender, subject, text, receivedAt, ticketNumbers },
      ...(authenticated === undefined ? {} : { authenticated }),
      ...(taken.kind === 'undeliverable' ? { nature: 'undeliverable' as const } : {}),
      references: [],
      addresses: [],
      candidates: [],
    })
    if (kept) onLoose()
  }

  /** Looks now. Answers in how many mailboxes; `looked` resolves when that is done. */
  async lookNow(): Promise<number> {
    await this.#follow()
    void this.looked().catch(this.#ports.reportBug)
    return this.#watching.count
  }

  /** Looks, and resolves when what was found is taken in. */
  async looked(): Promise<void> {
    await this.#watching.lookNow()
  }

  async #step(): Promise<void> {
    if (!this.#closed) await this.#follow()
  }

  /** One after the other, so that no mailbox is connected to twice. */
  #follow(): Promise<void> {
    const done = this.#following.then(() => this.#watchWhatIsAwaited())
    this.#following = done.catch(() => {})
    return done
  }

  async #watchWhatIsAwaited(): Promise<void> {
    const { store } = this.#ports
    const [settings, accounts] = await Promise.all([store.ticketSettings(), store.mailboxes()])
    const { answerMailboxes } = settings ?? DEFAULT_TICKET_SETTINGS
    const mailboxes = accounts.filter(({ id }) => answerMailboxes.includes(id))
    // Who names no mailbox pays nothing.
    if (mailboxes.length > 0) await this.#readChanged()
    if (this.#closed) return
    await this.#watching.watch(mailboxes, mailboxes.length === 0 ? null : this.#awaited.wanted())
  }

  async #readChanged(): Promise<void> {
    const { now, store } = this.#ports
    const time = now().getTime()
    const changed = this.#changed
    if (changed !== null && time < this.#readAllAt) {
      this.#changed = new Set()
      for (const id of changed) this.#awaited.note(id, await store.ticket(id).catch(nullIfGone))
    } else if (time >= this.#mayReadAllAt) {
      this.#changed = new Set()
      const started = performance.now()
      await this.#awaited.readAll()
      const end = now().getTime()
      this.#readAllAt = end + READ_ALL_MS
      this.#mayReadAllAt = end + (performance.now() - started) * SHARE
    }
    this.#wake.at(this.#changed === null ? this.#mayReadAllAt : this.#readAllAt)
  }

  #note(ticket: Ticket): void {
    this.#awaited.note(ticket.subject.id, ticket)
    this.poke([ticket.subject.id])
  }
}

function nullIfGone(error: unknown): null {
  if (error instanceof Fault && error.code === 'not-found') return null
  throw error
}
