import { create } from 'zustand'
import type { Input } from '../../../contract/methods.ts'
import type { ExperimentView, ProbeRow } from '../../../contract/probe-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'

/** As many as one question may ask for. */
const PAGE = 200

interface ExperimentsState {
  readonly experiments: readonly ExperimentView[]
  readonly loaded: boolean
  readonly fault: Fault | null
  /** The probes of an experiment whose pairs are shown, by its id. */
  readonly pairs: Readonly<Record<string, readonly ProbeRow[]>>
  load(): Promise<void>
  loadPairs(id: string): Promise<void>
  /** False: it could not be done, see `fault`. */
  start(order: Input<'probes.startExperiment'>): Promise<boolean>
  end(id: string): Promise<boolean>
}

/** The experiments, the newest first. */
export const useExperiments = create<ExperimentsState>((set, get) => {
  const take = (view: ExperimentView) =>
    set(({ experiments }) => ({
      experiments: [view, ...experiments.filter(({ experiment }) => experiment.id !== view.experiment.id)].sort(
        (one, other) => other.experiment.startedAt.localeCompare(one.experiment.startedAt),
      ),
      fault: null,
    }))
  return {
    experiments: [],
    loaded: false,
    fault: null,
    pairs: {},
    async load() {
      const reply = await ask('probes.experiments', {})
      if (!reply.ok) return set({ fault: reply.fault, loaded: true })
      set({ experiments: reply.value, loaded: true, fault: null })
      await Promise.all(Object.keys(get().pairs).map((id) => get().loadPairs(id)))
    },
    async loadPairs(id) {
      const pairs: ProbeRow[] = []
      for (let offset = 0; ; offset += PAGE) {
        const input = { family: null, mailbox: null, state: null, experiment: id, offset, limit: PAGE } as const
        const reply = await ask('probes.list', input)
        if (!reply.ok) return set({ fault: reply.fault })
        pairs.push(...reply.value.probes.filter(({ plan }) => plan.experiment?.id === id))
        if (offset + PAGE >= reply.value.total) break
      }
      set((state) => ({ pairs: { ...state.pairs, [id]: pairs } }))
    },
    async start(order) {
      const reply = await ask('probes.startExperiment', order)
      if (reply.ok) take(reply.value)
      else set({ fault: reply.fault })
      return reply.ok
    },
    async end(id) {
      const reply = await ask('probes.endExperiment', { id })
      if (reply.ok) take(reply.value)
      else set({ fault: reply.fault })
      return reply.ok
    },
  }
})
