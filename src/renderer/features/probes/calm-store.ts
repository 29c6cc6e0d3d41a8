import { create } from 'zustand'
import type { CalmLimits, CalmView } from '../../../contract/probe-shapes.ts'
import type { Fault, Reply } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'

interface CalmState {
  /** Null until the main process has answered. */
  readonly calm: CalmView | null
  readonly fault: Fault | null
  load(): Promise<void>
  /** False: it could not be done, see `fault`. */
  change(limits: CalmLimits): Promise<boolean>
  resume(family: string): Promise<boolean>
}

/** How calmly probes are sent, and where sending has stopped. */
export const useCalm = create<CalmState>((set) => {
  const take = (reply: Reply<CalmView>) => {
    set(reply.ok ? { calm: reply.value, fault: null } : { fault: reply.fault })
    return reply.ok
  }
  return {
    calm: null,
    fault: null,
    load: async () => void take(await ask('probes.calm', {})),
    change: async (limits) => take(await ask('probes.setCalm', limits)),
    resume: async (family) => take(await ask('probes.resume', { family })),
  }
})
