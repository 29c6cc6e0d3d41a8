import { create } from 'zustand'
import type { Fault, HistorySummary } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'

/** So many of the last diagnoses are looked through. */
const LAST = 50

interface TodayState {
  /** Null until the main process has answered. */
  readonly last: readonly HistorySummary[] | null
  readonly fault: Fault | null
  load(): Promise<void>
}

/** The last diagnoses, for the page that says what needs the user. */
export const useToday = create<TodayState>((set) => ({
  last: null,
  fault: null,
  async load() {
    const reply = await ask('bounces.history', { search: '', offset: 0, limit: LAST })
    set(reply.ok ? { last: reply.value.entries, fault: null } : { fault: reply.fault })
  },
}))
