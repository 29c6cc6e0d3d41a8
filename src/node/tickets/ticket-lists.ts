import type { Due } from '../../engine/tickets/due-of.ts'
import { isReached } from '../../engine/tickets/hours-after.ts'
import { TicketStatistics } from '../../engine/tickets/statistics.ts'
import {
  BOARD_COLUMNS,
  type BoardColumn,
  type DueTicket,
  type OrganizationStatistics,
  type TicketBoard,
  type TicketLine,
  type TicketPage,
  type TicketQuery,
} from '../../engine/tickets/ticket-views.ts'
import { allTickets } from './all-tickets.ts'
import type { TicketPorts } from './ports.ts'
import type { UpdatePorts } from './update-ticket.ts'

type Ports = UpdatePorts & Pick<TicketPorts, 'knowledge'>

/** Tickets as lists show them: as they are kept, with what is due by now. */
export class TicketLists {
  readonly #ports: Ports

  constructor(ports: Ports) {
    this.#ports = ports
  }

  async board(query: {
    readonly search: string
    readonly organization: string | null
    readonly move: Due['move'] | null
    readonly limit: number
  }): Promise<TicketBoard> {
    const { columns, organizations } = await this.#ports.store.board(query)
    const pages = BOARD_COLUMNS.map((column): [BoardColumn, TicketPage] => [column, this.#page(columns[column])])
    // Made of all columns, just above.
    return { columns: Object.fromEntries(pages) as TicketBoard['columns'], organizations }
  }

  async list(query: TicketQuery): Promise<TicketPage> {
    return this.#page(await this.#ports.store.lines(query))
  }

  async due(days: number): Promise<readonly DueTicket[]> {
    const { store, now } = this.#ports
    const by = new Date(now().getTime() + days * 86_400_000).toISOString()
    return (await store.dueLines(by)).map((line) => this.#asOfNow(line))
  }

  async statistics(): Promise<readonly OrganizationStatistics[]> {
    const statistics = new TicketStatistics()
    for await (const ticket of allTickets(this.#ports.store)) statistics.add(ticket)
    return statistics.result((organization) => this.#ports.appeals.organizationName(organization))
  }

  /** Who can be asked, by name. */
  organizations(): readonly { readonly id: string; readonly name: string; readonly ways: number }[] {
    const ways = new Map<string, number>()
    for (const { organization } of this.#ports.appeals.all()) ways.set(organization, (ways.get(organization) ?? 0) + 1)
    return this.#ports
      .knowledge()
      .organizations.flatMap(({ id, name }) => (ways.has(id) ? [{ id, name, ways: ways.get(id) ?? 0 }] : []))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  }

  #page({ lines, total }: { readonly lines: readonly TicketLine[]; readonly total: number }): TicketPage {
    return { lines: lines.map((line) => this.#asOfNow(line)), total }
  }

  /** A line is kept when something happens; that a time is reached happens by itself. */
  #asOfNow(line: TicketLine): TicketLine {
    const { due } = line
    const reached = due.at !== null && isReached(due.at, this.#ports.now().getTime())
    return reached === due.isReached ? line : { ...line, due: { ...due, isReached: reached } }
  }
}
