import { create } from 'zustand'
import type { Analysis, ProbeView } from '../../../contract/probe-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import { ask } from '../../api.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useSettings } from '../settings/settings-store.ts'

interface ProbeState {
  readonly view: ProbeView | null
  /** Null: not arrived, not kept, or not answered yet. */
  readonly analysis: Analysis | null
  readonly analysing: boolean
  readonly fault: Fault | null
  open(id: string): Promise<void>
  /** False: it could not be deleted, see `fault`. */
  remove(id: string): Promise<boolean>
  /** Asks again for the probe that is shown, when it is among those that changed. */
  hearChanged(ids: readonly string[]): Promise<void>
}

/** The one probe that is looked at. */
export const useProbe = create<ProbeState>((set, get) => {
  async function load(id: string): Promise<boolean> {
    const reply = await ask('probes.show', { id })
    if (!reply.ok) {
      set({ fault: reply.fault })
      return false
    }
    const isOther = get().view?.probe.plan.id !== id
    set({ view: reply.value, fault: null, ...(isOther ? { analysis: null, analysing: false } : {}) })
    if (reply.value.hasAnalysis && get().analysis === null) void analyse(id)
    return true
  }
  async function analyse(id: string): Promise<void> {
    set({ analysing: true })
    const reply = await ask('probes.analysis', { id })
    if (get().view?.probe.plan.id !== id) return
    set(reply.ok ? { analysis: reply.value, analysing: false } : { fault: reply.fault, analysing: false })
  }
  return {
    view: null,
    analysis: null,
    analysing: false,
    fault: null,
    async open(id) {
      if (await load(id)) return useNavigation.getState().go('probes', 'result')
      const { language } = useSettings.getState()
      const code = get().fault?.code ?? 'internal'
      await toast(code === 'not-found' ? PROBE_VIEW_TEXT[language].gone : FAULT_TEXT[language][code], 'failed')
    },
    async remove(id) {
      const reply = await ask('probes.delete', { ids: [id] })
      set(reply.ok ? { view: null, analysis: null, fault: null } : { fault: reply.fault })
      return reply.ok
    },
    async hearChanged(ids) {
      const id = get().view?.probe.plan.id
      if (id !== undefined && ids.includes(id)) await load(id)
    },
  }
})
