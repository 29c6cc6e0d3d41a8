import { create } from 'zustand'
import type { ProbeRow } from '../../../contract/probe-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'

const PAGE = 50
/** As many as one question may ask for. */
const LONGEST_ANSWER = 200

/** Which probes are shown; null: all. */
export interface ProbeFilter {
  readonly family: string | null
  readonly mailbox: string | null
  readonly state: 'open' | 'ended' | null
}

interface ProbesState {
  readonly filter: ProbeFilter
  readonly probes: readonly ProbeRow[]
  readonly total: number
  /** False until the first answer: an empty list says nothing before. */
  readonly loaded: boolean
  readonly fault: Fault | null
  choose(part: Partial<ProbeFilter>): Promise<void>
  reload(): Promise<void>
  more(): Promise<void>
  /** How many were cancelled; null: none, see `fault`. */
  cancel(ids: readonly string[]): Promise<number | null>
}

const NO_PROBE_FILTER: ProbeFilter = { family: null, mailbox: null, state: null }

/** The probes that were sent, the newest first. */
export const useProbes = create<ProbesState>((set, get) => {
  async function load(offset: number, limit: number): Promise<void> {
    const { filter } = get()
    const reply = await ask('probes.list', { ...filter, offset, limit })
    if (filter !== get().filter) return
    if (!reply.ok) return set({ fault: reply.fault, loaded: true })
    const { probes, total } = reply.value
    set({ probes: withoutTwice([...get().probes.slice(0, offset), ...probes]), total, loaded: true, fault: null })
  }
  return {
    filter: NO_PROBE_FILTER,
    probes: [],
    total: 0,
    loaded: false,
    fault: null,
    choose(part) {
      set(({ filter }) => ({ filter: { ...filter, ...part } }))
      return load(0, PAGE)
    },
    reload: () => load(0, Math.min(Math.max(get().probes.length, PAGE), LONGEST_ANSWER)),
    more: () => load(get().probes.length, PAGE),
    async cancel(ids) {
      const reply = await ask('probes.cancel', { ids: [...ids] })
      set({ fault: reply.ok ? null : reply.fault })
      if (!reply.ok) return null
      await get().reload()
      return reply.value.cancelled
    },
  }
})

/** Where new probes came in between two pages, the second begins with the end of the first. */
function withoutTwice(probes: readonly ProbeRow[]): readonly ProbeRow[] {
  return [...new Map(probes.map((probe) => [probe.plan.id, probe])).values()]
}
