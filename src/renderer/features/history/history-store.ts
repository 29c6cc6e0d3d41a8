import { create } from 'zustand'
import type { Fault, HistorySummary } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'

/** As many as one question may ask for. */
const PAGE = 100
const LONGEST_ANSWER = 200

interface HistoryState {
  readonly search: string
  readonly entries: readonly HistorySummary[]
  readonly total: number
  /** False until the first answer: an empty list says nothing before. */
  readonly loaded: boolean
  readonly fault: Fault | null
  readonly selected: ReadonlySet<string>
  find(search: string): Promise<void>
  /** Asks again for what is on the screen. */
  reload(): Promise<void>
  more(): Promise<void>
  toggle(id: string): void
  selectAll(): void
  selectNone(): void
  /** How many were deleted; null: none, see `fault`. */
  remove(ids: readonly string[]): Promise<number | null>
}

/** The number of the latest question: a late answer to an earlier one is not shown. */
let latest = 0

/** The history list: what was searched, found and selected. */
export const useHistory = create<HistoryState>((set, get) => {
  async function load(offset: number, limit: number): Promise<void> {
    latest += 1
    const mine = latest
    const reply = await ask('bounces.history', { search: get().search, offset, limit })
    if (mine !== latest) return
    if (!reply.ok) return set({ fault: reply.fault, loaded: true })
    const entries = [...get().entries.slice(0, offset), ...reply.value.entries]
    const there = new Set(entries.map(({ id }) => id))
    const selected = new Set([...get().selected].filter((id) => there.has(id)))
    set({ entries, total: reply.value.total, loaded: true, fault: null, selected })
  }
  return {
    search: '',
    entries: [],
    total: 0,
    loaded: false,
    fault: null,
    selected: new Set(),
    find(search) {
      set({ search })
      return load(0, PAGE)
    },
    reload: () => load(0, Math.min(Math.max(get().entries.length, PAGE), LONGEST_ANSWER)),
    more: () => load(get().entries.length, PAGE),
    toggle: (id) =>
      set(({ selected }) => ({
        selected: selected.has(id)
          ? new Set([...selected].filter((other) => other !== id))
          : new Set([...selected, id]),
      })),
    selectAll: () => set(({ entries }) => ({ selected: new Set(entries.map(({ id }) => id)) })),
    selectNone: () => set({ selected: new Set() }),
    async remove(ids) {
      const reply = await ask('bounces.delete', { ids: [...ids] })
      set({ fault: reply.ok ? null : reply.fault })
      if (!reply.ok) return null
      useDiagnose.getState().forget(ids)
      await get().reload()
      return reply.value.deleted
    },
  }
})
