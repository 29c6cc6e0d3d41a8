import { create } from 'zustand'
import type { Fault, RunSummary } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'
import { useChecks } from './checks-store.ts'

const PAGE = 50
/** As many as one question may ask for. */
const LONGEST_ANSWER = 200

interface RunsState {
  /** Null: of all domains. */
  readonly domain: string | null
  readonly runs: readonly RunSummary[]
  readonly total: number
  /** False until the first answer: an empty list says nothing before. */
  readonly loaded: boolean
  readonly fault: Fault | null
  /** Earlier runs of the domain of the shown report, to compare with. */
  readonly ofDomain: readonly RunSummary[]
  choose(domain: string | null): Promise<void>
  reload(): Promise<void>
  more(): Promise<void>
  loadOfDomain(domain: string): Promise<void>
  /** False: it could not be deleted, see `fault`. */
  remove(id: string): Promise<boolean>
}

/** The kept runs. */
export const useRuns = create<RunsState>((set, get) => {
  async function load(offset: number, limit: number): Promise<void> {
    const { domain } = get()
    const reply = await ask('checks.runs', { domain, offset, limit })
    if (domain !== get().domain) return
    if (!reply.ok) return set({ fault: reply.fault, loaded: true })
    const { runs, total } = reply.value
    set({ runs: [...get().runs.slice(0, offset), ...runs], total, loaded: true, fault: null })
  }
  return {
    domain: null,
    runs: [],
    total: 0,
    loaded: false,
    fault: null,
    ofDomain: [],
    choose(domain) {
      set({ domain })
      return load(0, PAGE)
    },
    reload: () => load(0, Math.min(Math.max(get().runs.length, PAGE), LONGEST_ANSWER)),
    more: () => load(get().runs.length, PAGE),
    async loadOfDomain(domain) {
      const reply = await ask('checks.runs', { domain, offset: 0, limit: PAGE })
      if (reply.ok) set({ ofDomain: reply.value.runs })
    },
    async remove(id) {
      const reply = await ask('checks.delete', { ids: [id] })
      set({ fault: reply.ok ? null : reply.fault })
      if (!reply.ok) return false
      useChecks.getState().forget([id])
      await get().reload()
      return true
    },
  }
})
