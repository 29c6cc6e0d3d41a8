import { act } from '@testing-library/react'
import type { Handlers } from '../../src/contract/methods.ts'
import type { Appeal, BoardColumn, TicketLine, TicketQuery, TicketView } from '../../src/contract/ticket-shapes.ts'
import { dueOf } from '../../src/engine/tickets/due-of.ts'
import type { Evidence } from '../../src/engine/tickets/evidence.ts'
import type { Ticket } from '../../src/engine/tickets/ticket.ts'
import { BOARD_COLUMNS } from '../../src/engine/tickets/ticket-views.ts'
import { useMailboxes } from '../../src/renderer/features/mailboxes/mailboxes-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useBoard } from '../../src/renderer/features/tickets/board-store.ts'
import { useTicketFilter } from '../../src/renderer/features/tickets/filter-store.ts'
import { useTicketList } from '../../src/renderer/features/tickets/list-store.ts'
import { useStatistics } from '../../src/renderer/features/tickets/statistics-store.ts'
import { useTicket } from '../../src/renderer/features/tickets/ticket-store.ts'
import { useDueTickets } from '../../src/renderer/features/today/due-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { someAppeal } from '../engine/appeals/some-appeal.ts'
import { at, ticketOf } from '../engine/tickets/some-ticket.ts'

const STORES = [
  useBoard,
  useTicketFilter,
  useTicketList,
  useStatistics,
  useTicket,
  useDueTickets,
  useMailboxes,
  useSettings,
  useNavigation,
]

/** Before each test: nothing is left of the one before, and the place is *Tickets*. */
export function resetTickets(): void {
  for (const store of STORES) Reflect.apply(store.setState, store, [store.getInitialState(), true])
  useNavigation.getState().go('tickets')
}

const COLUMN_OF: Readonly<Record<TicketLine['state'], BoardColumn>> = {
  draft: 'toWrite',
  reopened: 'toWrite',
  submitted: 'asked',
  acknowledged: 'asked',
  answered: 'answered',
  escalated: 'escalated',
  solved: 'solved',
  verified: 'ended',
  givenUp: 'ended',
  expired: 'ended',
}

/** A line of a ticket about which nothing stands out; another one for each number. */
export function aLine(number: number, different: Partial<TicketLine> = {}): TicketLine {
  return {
    id: `7f0c0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    organization: 'acme',
    organizationName: `Acme ${number}`,
    appealName: 'Form of Acme',
    addresses: [`192.0.2.${number % 256}`],
    recipientDomain: 'example.net',
    reason: 'address-blocked',
    state: 'draft',
    due: { move: 'you', at: at(0), isReached: true, because: 'draft' },
    openedAt: at(0),
    since: at(0),
    readFromMail: false,
    lastAnswer: null,
    refusals: 1,
    ...different,
  }
}

/** What the main process answers about these tickets, in the order in which they are given. */
export function ticketsOf(all: () => readonly TicketLine[]): Partial<Handlers> {
  const fitting = ({ search, organization, move }: Pick<TicketQuery, 'search' | 'organization' | 'move'>) =>
    all().filter(
      (line) =>
        line.organizationName.toLowerCase().includes(search.toLowerCase()) &&
        (organization === null || line.organization === organization) &&
        (move === null || line.due.move === move),
    )
  const pageOf = (lines: readonly TicketLine[], offset: number, limit: number) => ({
    lines: lines.slice(offset, offset + limit),
    total: lines.length,
  })
  return {
    'tickets.board': (query) => {
      const lines = fitting(query)
      const columns = BOARD_COLUMNS.map((column) => [
        column,
        pageOf(
          lines.filter(({ state }) => COLUMN_OF[state] === column),
          0,
          query.limit,
        ),
      ])
      return {
        columns: Object.fromEntries(columns),
        organizations: [{ id: 'acme', name: 'Acme', count: all().length }],
      }
    },
    'tickets.list': ({ column, open, offset, limit, ...query }) => {
      const isOpen = ({ due }: TicketLine) => due.because !== 'ended'
      const lines = fitting(query).filter(
        (line) => (column === null || COLUMN_OF[line.state] === column) && (open === null || isOpen(line) === open),
      )
      return pageOf(lines, offset, limit)
    },
  }
}

/** A ticket as it is looked at. */
export function aTicketView(
  ticket: Ticket = ticketOf(),
  different: Partial<TicketView> = {},
  appeal: Appeal | null = someAppeal(),
): TicketView {
  return {
    ticket,
    due: dueOf(ticket, appeal, Date.parse(at(ticket.events.length))),
    organizationName: 'Acme',
    appeal,
    otherAppeals: [],
    evidence: [],
    ...different,
  }
}

/** One thing that shows what a ticket is about. */
export function someEvidence(different: Partial<Evidence> = {}): Evidence {
  return {
    id: 'refusal 1',
    kind: 'refusal',
    at: at(0),
    reference: null,
    facts: {},
    line: '550 5.7.1 Service unavailable',
    ...different,
  }
}

/** Until all that was asked for has been answered, and what waited for a pause has been asked. */
export async function settledTickets(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve))
    })
  }
}
