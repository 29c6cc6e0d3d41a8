import { create } from 'zustand'
import type { PlacementReport } from '../../../contract/probe-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'

/** The periods that can be chosen, in days, each with the days of one column of the chart. */
export const PERIODS = { 30: 3, 90: 7, 365: 14, 1100: 31 } as const
export type Period = keyof typeof PERIODS

export type Contact = 'all' | 'cold' | 'warm'

interface PlacementState {
  readonly days: Period
  readonly contact: Contact
  /** The provider that is shown over time; null: the one with the most probes. */
  readonly family: string | null
  readonly report: PlacementReport | null
  readonly loaded: boolean
  readonly fault: Fault | null
  load(): Promise<void>
  choosePeriod(days: Period): Promise<void>
  chooseContact(contact: Contact): void
  chooseFamily(family: string): void
  /** False: it could not be kept, see `fault`. */
  addMark(at: string, text: string): Promise<boolean>
}

/** What was measured, of the chosen period. */
export const usePlacement = create<PlacementState>((set, get) => ({
  days: 90,
  contact: 'all',
  family: null,
  report: null,
  loaded: false,
  fault: null,
  async load() {
    const { days } = get()
    const reply = await ask('probes.placement', { days, bucketDays: PERIODS[days] })
    if (days !== get().days) return
    set(reply.ok ? { report: reply.value, fault: null, loaded: true } : { fault: reply.fault, loaded: true })
  },
  choosePeriod(days) {
    set({ days })
    return get().load()
  },
  chooseContact: (contact) => set({ contact }),
  chooseFamily: (family) => set({ family }),
  async addMark(at, text) {
    const reply = await ask('probes.addMark', { at, text })
    set({ fault: reply.ok ? null : reply.fault })
    if (reply.ok) await get().load()
    return reply.ok
  },
}))
