import { create } from 'zustand'
import type { Fault } from '../../../contract/shapes.ts'
import type { TicketQuery } from '../../../contract/ticket-shapes.ts'
import { ask } from '../../api.ts'
import { useTicketFilter } from './filter-store.ts'
import { isFault, missingPages, NO_LINES, PAGE, pagesOf, readPages, type SparseLines } from './sparse-lines.ts'

/** What is chosen of the list alone. */
export type ListChoice = Pick<TicketQuery, 'open' | 'order'>

interface ListState {
  readonly choice: ListChoice
  /** Null until the main process has answered. */
  readonly list: SparseLines | null
  readonly selected: ReadonlySet<string>
  readonly fault: Fault | null
  choose(part: Partial<ListChoice>): void
  load(): Promise<void>
  /** These rows are looked at. */
  see(from: number, to: number): Promise<void>
  toggle(id: string): void
  /** All that fit, also those that were not scrolled to. */
  selectAll(): Promise<void>
  selectNone(): void
  /** How many were deleted; null: none, see `fault`. */
  remove(): Promise<number | null>
}

/** As many as one deletion or export takes. */
const MOST_SELECTED = 10_000
const LONGEST_ANSWER = 200

/** The tickets as a list, as far as it was scrolled to. */
export const useTicketList = create<ListState>((set, get) => {
  let seen: readonly [number, number] = [0, PAGE]
  const asked = new Set<string>()
  const query = () => ({ ...useTicketFilter.getState().filter, ...get().choice, column: null })
  const isOld = (mine: ReturnType<typeof query>) => JSON.stringify(mine) !== JSON.stringify(query())
  return {
    choice: { open: null, order: 'due' },
    list: null,
    selected: new Set(),
    fault: null,
    choose: (part) => set(({ choice }) => ({ choice: { ...choice, ...part } })),
    async load() {
      const mine = query()
      const first = await readPages(mine, [0], NO_LINES)
      if (isOld(mine)) return
      if (isFault(first)) return set({ fault: first })
      // One page more: what was in sight may have moved down.
      const pages = pagesOf(Math.max(seen[0], PAGE), seen[1] > PAGE ? Math.min(seen[1] + PAGE, first.total) : 0)
      const list = await readPages(mine, pages, first)
      if (isOld(mine)) return
      set(isFault(list) ? { fault: list } : { list, fault: null })
    },
    async see(from, to) {
      seen = [from, to]
      const mine = query()
      const key = (offset: number) => `${offset} ${JSON.stringify(mine)}`
      const missing = missingPages(get().list ?? NO_LINES, from, to).filter((offset) => !asked.has(key(offset)))
      if (missing.length === 0) return
      for (const offset of missing) asked.add(key(offset))
      const read = await readPages(mine, missing, NO_LINES)
      for (const offset of missing) asked.delete(key(offset))
      if (isOld(mine)) return
      if (isFault(read)) return set({ fault: read })
      set(({ list }) => ({ list: { total: read.total, lines: new Map([...(list?.lines ?? []), ...read.lines]) } }))
    },
    toggle: (id) => set(({ selected }) => ({ selected: toggled(selected, id) })),
    async selectAll() {
      const mine = query()
      const ids = await allIds(mine)
      if (!isOld(mine) && ids !== null) set({ selected: new Set(ids) })
    },
    selectNone: () => set({ selected: new Set() }),
    async remove() {
      const reply = await ask('tickets.delete', { ids: [...get().selected] })
      set(reply.ok ? { fault: null, selected: new Set() } : { fault: reply.fault })
      if (!reply.ok) return null
      await get().load()
      return reply.value.deleted
    },
  }
})

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return selected.has(id) ? new Set([...selected].filter((one) => one !== id)) : new Set([...selected, id])
}

async function allIds(query: Omit<TicketQuery, 'offset' | 'limit'>): Promise<readonly string[] | null> {
  const ids: string[] = []
  for (let total = 1; ids.length < Math.min(total, MOST_SELECTED); ) {
    const reply = await ask('tickets.list', { ...query, offset: ids.length, limit: LONGEST_ANSWER })
    if (!reply.ok) return null
    if (reply.value.lines.length === 0) break
    ids.push(...reply.value.lines.map(({ id }) => id))
    total = reply.value.total
  }
  return ids
}
