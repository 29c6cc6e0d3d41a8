import { maySend, sendersOfTicket } from '../../engine/tickets/answer-senders.ts'
import type { AnswersWanted } from '../../engine/tickets/answers-wanted.ts'
import { type AwaitedAnswer, answersWanted, awaitedAnswer } from '../../engine/tickets/awaited-answers.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { KnownAppeals } from './known-appeals.ts'
import type { TicketPorts } from './ports.ts'

type Ports = Pick<TicketPorts, 'store' | 'knowledge'> & { readonly appeals: KnownAppeals }

/** So many tickets are read at once: in between, others have their turn. */
const AT_ONCE = 200

/** What is awaited of all tickets: read once whole, and then only of those that changed. */
export class AwaitedAnswers {
  readonly #ports: Ports
  readonly #byTicket = new Map<string, AwaitedAnswer>()
  #mailboxDomains: ReadonlySet<string> | undefined
  #wanted: { readonly value: AnswersWanted | null } | null = null

  constructor(ports: Ports) {
    this.#ports = ports
  }

  /** The same object until something changes. Null: nothing is awaited. */
  wanted(): AnswersWanted | null {
    this.#wanted ??= { value: answersWanted([...this.#byTicket.values()]) }
    return this.#wanted.value
  }

  /** Domains at which anybody can have a mailbox. */
  mailboxDomains(): ReadonlySet<string> {
    this.#mailboxDomains ??= new Set(this.#ports.knowledge().organizations.flatMap(({ domains }) => domains))
    return this.#mailboxDomains
  }

  hasMailboxes(organization: string): boolean {
    return this.#ports.knowledge().organizations.some(({ id, domains }) => id === organization && domains.length > 0)
  }

  async readAll(): Promise<void> {
    const found = new Map<string, AwaitedAnswer>()
    let after: string | null = null
    do {
      const part: readonly Ticket[] = await this.#ports.store.ticketsFrom({ after, limit: AT_ONCE })
      for (const ticket of part) {
        const awaited = this.#of(ticket)
        if (awaited !== null) found.set(ticket.subject.id, awaited)
      }
      after = part.length < AT_ONCE ? null : (part.at(-1)?.subject.id ?? null)
    } while (after !== null)
    for (const id of [...this.#byTicket.keys()]) if (!found.has(id)) this.#put(id, null)
    for (const [id, awaited] of found) this.#put(id, awaited)
  }

  /** Null: it is gone. */
  note(id: string, ticket: Ticket | null): void {
    this.#put(id, ticket === null ? null : this.#of(ticket))
  }

  /** Is it a mail of ours, of a ticket that waits? */
  isSent(messageId: string): boolean {
    return [...this.#byTicket.values()].some(({ sent }) => sent.includes(messageId))
  }

  /** Organizations whose tickets were asked where this sender writes from. */
  organizationsOf(sender: string | null): readonly string[] {
    const those = [...this.#byTicket.values()].filter(({ senders }) => maySend(sender, senders))
    return [...new Set(those.map(({ organization }) => organization))]
  }

  #of(ticket: Ticket): AwaitedAnswer | null {
    return awaitedAnswer(ticket, sendersOfTicket(ticket, this.#ports.appeals.of(ticket), this.mailboxDomains()))
  }

  #put(id: string, awaited: AwaitedAnswer | null): void {
    const before = this.#byTicket.get(id) ?? null
    if (JSON.stringify(before) === JSON.stringify(awaited)) return
    if (awaited === null) this.#byTicket.delete(id)
    else this.#byTicket.set(id, awaited)
    this.#wanted = null
  }
}
