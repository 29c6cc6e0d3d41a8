import type { Appeal } from '../../engine/appeals/appeal.ts'
import { applyTicketEvent } from '../../engine/tickets/apply-ticket-event.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketEvent } from '../../engine/tickets/ticket-event.ts'
import type { TicketKnowledge } from '../../engine/tickets/ticket-knowledge.ts'
import { timedDue } from '../../engine/tickets/ticket-standing.ts'
import type { TicketStanding } from '../store/tickets.ts'

/** The appeals by id, with the times of the user's own tickets once these are known. */
export class KnownAppeals {
  readonly #knowledge: () => TicketKnowledge
  #byId: ReadonlyMap<string, Appeal> | undefined
  #names: ReadonlyMap<string, string> | undefined
  readonly #timed = new Map<string, Appeal>()
  /** Ids of appeals whose times are known by now. */
  readonly #learned = new Set<string>()
  /** Ids of appeals whose times turned out to be others than was thought. */
  readonly #retimed = new Set<string>()

  constructor(knowledge: () => TicketKnowledge) {
    this.#knowledge = knowledge
  }

  all(): readonly Appeal[] {
    return this.#knowledge().appeals
  }

  /** As the user's own tickets have shown it, else as its file says; null: none of that id. */
  get(id: string | null): Appeal | null {
    if (id === null) return null
    this.#byId ??= new Map(this.all().map((appeal) => [appeal.id, appeal]))
    return this.#timed.get(id) ?? this.#byId.get(id) ?? null
  }

  of({ subject }: Pick<Ticket, 'subject'>): Appeal | null {
    return this.get(subject.appeal)
  }

  /** The appeal whose times have still to be learnt; null: they are known, or there is no such appeal. */
  withoutTimes(id: string | null): Appeal | null {
    if (id === null || this.#learned.has(id)) return null
    return this.all().find((appeal) => appeal.id === id) ?? null
  }

  /** From now on with these times. */
  learnTimes(timed: Appeal): void {
    if (JSON.stringify(this.get(timed.id)?.answersWithin) !== JSON.stringify(timed.answersWithin))
      this.#retimed.add(timed.id)
    this.#timed.set(timed.id, timed)
    this.#learned.add(timed.id)
  }

  /** The appeals whose times have changed since this was last asked: what waits for them is due at another time. */
  takeRetimed(): readonly Appeal[] {
    const retimed = [...this.#retimed].flatMap((id) => this.get(id) ?? [])
    this.#retimed.clear()
    return retimed
  }

  /** Something was answered or settled: the times of this appeal are to be learnt anew. */
  doubtTimes(id: string | null): void {
    if (id !== null) this.#learned.delete(id)
  }

  organizationName(id: string): string {
    this.#names ??= new Map(this.#knowledge().organizations.map((one) => [one.id, one.name]))
    return this.#names.get(id) ?? id
  }

  /** Of a ticket that has only just been opened. */
  standingOf(opened: TicketEvent, now: Date): TicketStanding {
    const ticket = applyTicketEvent(null, opened)
    if (ticket === null) throw new Error('a ticket begins with opened')
    return this.standing(ticket, now)
  }

  standing(ticket: Ticket, now: Date): TicketStanding {
    const appeal = this.of(ticket)
    return {
      ...timedDue(ticket, appeal, now.getTime()),
      organizationName: this.organizationName(ticket.subject.organization),
      appealName: appeal?.name ?? null,
    }
  }
}
