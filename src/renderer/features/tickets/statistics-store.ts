import { create } from 'zustand'
import type { Fault } from '../../../contract/shapes.ts'
import type { OrganizationStatistics } from '../../../contract/ticket-shapes.ts'
import { ask } from '../../api.ts'

interface StatisticsState {
  /** Null until the main process has answered. */
  readonly statistics: readonly OrganizationStatistics[] | null
  readonly fault: Fault | null
  load(): Promise<void>
}

/** How organizations answer, from the user's own tickets. */
export const useStatistics = create<StatisticsState>((set) => ({
  statistics: null,
  fault: null,
  async load() {
    const reply = await ask('tickets.statistics', {})
    set(reply.ok ? { statistics: reply.value, fault: null } : { fault: reply.fault })
  },
}))
