import { isNews, isOwnDoing } from '../../engine/tickets/reminding.ts'
import { DEFAULT_TICKET_SETTINGS } from '../../engine/tickets/ticket-settings.ts'
import type { TicketLine } from '../../engine/tickets/ticket-views.ts'
import type { TicketPorts } from './ports.ts'

type Ports = Pick<TicketPorts, 'store' | 'now' | 'onReminder'>

/** Tells of what became the user's move and is due: of each once, whichever program comes first, and of all that is new at a time together. */
export class Reminders {
  readonly #ports: Ports
  /** What was looked at in this run: ticket and due time. */
  readonly #seen = new Set<string>()

  constructor(ports: Ports) {
    this.#ports = ports
  }

  async tell(isClosed: () => boolean): Promise<void> {
    const { store, now, onReminder } = this.#ports
    if (onReminder === null) return
    const due = (await store.dueLines(now().toISOString())).filter(isNews).filter((line) => this.#isNew(line))
    if (due.length === 0) return
    const { reminders } = (await store.ticketSettings()) ?? DEFAULT_TICKET_SETTINGS
    const told: TicketLine[] = []
    for (const line of due) {
      if (isClosed()) return
      this.#seen.add(keyOf(line))
      // Claimed also where nobody wants to hear of it: who switches reminders on is not told of the past.
      const isOurs = await store.claimReminder({ ticket: line.id, dueAt: line.due.at ?? '', at: now().toISOString() })
      if (isOurs && reminders && !(await this.#isOwnDoing(line))) told.push(line)
    }
    if (told.length > 0) onReminder(told)
  }

  #isNew(line: TicketLine): boolean {
    return !this.#seen.has(keyOf(line))
  }

  async #isOwnDoing({ id, due }: TicketLine): Promise<boolean> {
    const ticket = await this.#ports.store.ticket(id).catch(() => null)
    return ticket === null || isOwnDoing(ticket, due)
  }
}

function keyOf({ id, due }: TicketLine): string {
  return `${id} ${due.at}`
}
