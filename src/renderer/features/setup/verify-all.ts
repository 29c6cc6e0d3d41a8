import { create } from 'zustand'
import type { SetupStep, StepView } from '../../../contract/setup-shapes.ts'
import { useSetup } from './setup-store.ts'

interface VerifyAllState {
  /** How far it is; null: it is not under way. */
  readonly at: { readonly step: SetupStep; readonly n: number; readonly of: number } | null
  /** Looks at one step after the other; ends where another set-up is opened or the world does not answer. */
  run(): Promise<void>
}

/** A look at every step of which something can be seen: for a server that runs already. */
export const useVerifyAll = create<VerifyAllState>((set, get) => ({
  at: null,
  async run() {
    const { view } = useSetup.getState()
    if (view === null || get().at !== null) return
    const steps = view.steps.filter(canBeSeen)
    for (const [index, { id }] of steps.entries()) {
      if (useSetup.getState().view?.setup.id !== view.setup.id) break
      set({ at: { step: id, n: index + 1, of: steps.length } })
      if (!(await useSetup.getState().verify(id))) break
    }
    set({ at: null })
  },
}))

/** What was left out stays so. A missing value leaves nothing to look at. */
function canBeSeen({ isVerifiable, progress, waitsFor }: StepView): boolean {
  return isVerifiable && progress.state !== 'skipped' && waitsFor.every(({ value }) => value === null)
}
