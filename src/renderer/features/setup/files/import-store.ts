import { create } from 'zustand'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import type { Fault } from '../../../../contract/shapes.ts'
import { ask } from '../../../api.ts'
import { useSetup } from '../setup-store.ts'

interface ImportState {
  readonly opened: boolean
  readonly working: boolean
  readonly fault: Fault | null
  /** What became of it; null: nothing yet. */
  readonly imported: SetupView | null
  open(): void
  close(): void
  /** Reads a plan in and shows it. False: it was not taken. */
  take(text: string): Promise<boolean>
}

/** Plans that are read in. */
export const usePlanImport = create<ImportState>((set, get) => ({
  opened: false,
  working: false,
  fault: null,
  imported: null,
  open: () => set({ opened: true, fault: null, imported: null }),
  close: () => set({ opened: false, fault: null, imported: null }),
  async take(text) {
    if (get().working) return false
    set({ working: true, fault: null })
    const reply = await ask('setup.import', { text })
    set({ working: false })
    if (!reply.ok) {
      set({ fault: reply.fault })
      return false
    }
    set({ imported: reply.value })
    await useSetup.getState().open(reply.value.setup.id)
    return true
  },
}))
