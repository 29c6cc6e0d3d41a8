import { create } from 'zustand'
import type { Fault } from '../../../contract/shapes.ts'
import type { BoardColumn, TicketBoard } from '../../../contract/ticket-shapes.ts'
import { ask } from '../../api.ts'
import { type TicketFilter, useTicketFilter } from './filter-store.ts'
import {
  isFault,
  missingPages,
  NO_LINES,
  PAGE,
  pagesOf,
  readPages,
  type SparseLines,
  withPage,
} from './sparse-lines.ts'

/** The columns in their order. The engine's own list is no type, and the window takes only types from there. */
export const COLUMNS = [
  'toWrite',
  'asked',
  'answered',
  'escalated',
  'solved',
  'ended',
] as const satisfies readonly BoardColumn[]

export type BoardLines = Readonly<Record<BoardColumn, SparseLines>>
type Seen = Record<BoardColumn, readonly [from: number, to: number]>

interface BoardState {
  /** Null until the main process has answered. */
  readonly columns: BoardLines | null
  readonly fault: Fault | null
  /** Asks anew, for what was scrolled to as well. */
  load(): Promise<void>
  /** These cards of a column are looked at. */
  see(column: BoardColumn, from: number, to: number): Promise<void>
}

const NOTHING_SEEN: Seen = {
  toWrite: [0, 0],
  asked: [0, 0],
  answered: [0, 0],
  escalated: [0, 0],
  solved: [0, 0],
  ended: [0, 0],
}

/** The tickets in their columns, as far as they were scrolled to. */
export const useBoard = create<BoardState>((set, get) => {
  const seen: Seen = { ...NOTHING_SEEN }
  const asked = new Set<string>()
  return {
    columns: null,
    fault: null,
    async load() {
      const { filter } = useTicketFilter.getState()
      const reply = await ask('tickets.board', { ...filter, limit: PAGE })
      if (isOld(filter)) return
      if (!reply.ok) return set({ fault: reply.fault })
      const columns = await withSeen(reply.value, filter, seen)
      if (isOld(filter)) return
      set({ columns, fault: null })
      useTicketFilter.setState({ organizations: reply.value.organizations })
    },
    async see(column, from, to) {
      seen[column] = [from, to]
      const { columns } = get()
      const { filter } = useTicketFilter.getState()
      const key = (offset: number) => `${column} ${offset} ${JSON.stringify(filter)}`
      const missing = missingPages(columns?.[column] ?? NO_LINES, from, to).filter((offset) => !asked.has(key(offset)))
      if (missing.length === 0) return
      for (const offset of missing) asked.add(key(offset))
      const read = await readPages(queryOf(column, filter), missing, NO_LINES)
      for (const offset of missing) asked.delete(key(offset))
      if (isOld(filter)) return
      if (isFault(read)) return set({ fault: read })
      set(({ columns }) =>
        columns === null ? {} : { columns: { ...columns, [column]: merged(columns[column], read) } },
      )
    },
  }
})

/** Has something else been chosen meanwhile? Then the answer is of no use. */
function isOld(filter: TicketFilter): boolean {
  return filter !== useTicketFilter.getState().filter
}

function queryOf(column: BoardColumn, filter: TicketFilter) {
  return { ...filter, column, open: null, order: 'due' } as const
}

function merged(known: SparseLines, { total, lines }: SparseLines): SparseLines {
  return { total, lines: new Map([...known.lines, ...lines].filter(([at]) => at < total)) }
}

/** The first cards of each column, and those further down that are in sight. */
async function withSeen(board: TicketBoard, filter: TicketFilter, seen: Seen): Promise<BoardLines> {
  const read = await Promise.all(
    COLUMNS.map(async (column) => {
      const first = withPage(NO_LINES, 0, board.columns[column])
      const [from, to] = seen[column]
      // One page more: what was in sight may have moved down.
      const pages = pagesOf(Math.max(from, PAGE), to > PAGE ? Math.min(to + PAGE, first.total) : 0)
      const lines = pages.length === 0 ? first : await readPages(queryOf(column, filter), pages, first)
      return [column, isFault(lines) ? first : lines] as const
    }),
  )
  return Object.fromEntries(read) as Record<BoardColumn, SparseLines>
}
