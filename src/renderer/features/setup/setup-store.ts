import { create } from 'zustand'
import type { Input } from '../../../contract/methods.ts'
import type { SetupStep, SetupView } from '../../../contract/setup-shapes.ts'
import type { Fault, Reply } from '../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { ask } from '../../api.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useSettings } from '../settings/settings-store.ts'

type Change = Omit<Input<'setup.change'>, 'id' | 'revision'>
type Said = Omit<Input<'setup.step'>, 'id'>

interface SetupState {
  /** The one set-up that is looked at, and its step. */
  readonly view: SetupView | null
  readonly step: SetupStep
  readonly fault: Fault | null
  /** The step that is being verified; null: none. */
  readonly verifying: SetupStep | null
  /** Shows a set-up, at a step or where one was. */
  open(id: string, step?: SetupStep): Promise<void>
  goToStep(step: SetupStep): void
  /** False: it could not be kept, and that has been said. */
  change(change: Change): Promise<boolean>
  say(said: Said): Promise<boolean>
  /** Looks at the world now; a second wish meanwhile is none. */
  verify(step: SetupStep): Promise<boolean>
  /** Takes a newer state, as an answer of the main process brought it. */
  take(view: SetupView): void
  /** The set-up is looked at no more. */
  close(): void
}

/** The one set-up that is looked at. What is late for another one is not shown. */
export const useSetup = create<SetupState>((set, get) => {
  function fail(fault: Fault): false {
    set({ fault })
    void toast(FAULT_TEXT[useSettings.getState().language][fault.code], 'failed')
    return false
  }
  function taken(reply: Reply<SetupView>): boolean {
    if (!reply.ok) return fail(reply.fault)
    get().take(reply.value)
    return true
  }
  const idNow = () => get().view?.setup.id
  return {
    view: null,
    step: 'readiness',
    fault: null,
    verifying: null,
    async open(id, step) {
      const reply = await ask('setup.show', { id })
      if (!reply.ok) return void fail(reply.fault)
      const { value } = reply
      const first = value.next ?? value.steps.at(-1)?.id ?? 'readiness'
      set({ view: value, step: step ?? first, fault: null })
      useNavigation.getState().go('setup', 'result')
    },
    goToStep: (step) => set({ step }),
    async change(change) {
      const { view } = get()
      if (view === null) return false
      return taken(await ask('setup.change', { id: view.setup.id, revision: view.setup.revision, ...change }))
    },
    async say(said) {
      const id = idNow()
      return id !== undefined && taken(await ask('setup.step', { id, ...said }))
    },
    async verify(step) {
      const id = idNow()
      if (id === undefined || get().verifying !== null) return false
      set({ verifying: step })
      const reply = await ask('setup.verify', { id, step })
      set({ verifying: null })
      return taken(reply)
    },
    take(view) {
      const shown = get().view
      if (shown !== null && shown.setup.id !== view.setup.id) return
      // An answer that is older than what is shown says nothing new.
      if (shown !== null && shown.setup.revision > view.setup.revision) return
      set({ view, fault: null })
    },
    close: () => set({ view: null, fault: null }),
  }
})
