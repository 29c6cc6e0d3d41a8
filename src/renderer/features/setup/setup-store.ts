import { create } from 'zustand'
import type { Input } from '../../../contract/methods.ts'
import type { Readiness, SetupStep, SetupView } from '../../../contract/setup-shapes.ts'
import type { Fault, Reply } from '../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { SETUP_FIELDS_TEXT } from '../../../text/interface/setup-fields.ts'
import { ask } from '../../api.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useSettings } from '../settings/settings-store.ts'
import { type Change, type Put, putChange } from './put-change.ts'

type Said = Omit<Input<'setup.step'>, 'id'>

interface SetupState {
  /** The one set-up that is looked at, and its step. */
  readonly view: SetupView | null
  readonly step: SetupStep
  readonly fault: Fault | null
  /** The step that is being verified; null: none. */
  readonly verifying: SetupStep | null
  /** What was said of the address when it was last looked at; null: not since this set-up was opened. */
  readonly readiness: Readiness | null
  /** Shows a set-up, at a step or where one was. */
  open(id: string, step?: SetupStep): Promise<void>
  goToStep(step: SetupStep): void
  /** False: it could not be kept, and that has been said. */
  change(change: Change): Promise<boolean>
  /** As `change`, for who says by itself what became of it. `seen`: what was shown when it was decided on; left out: what is shown now. One after the other, so that none is refused because of the one before. */
  put(change: Change, seen?: SetupView): Promise<Put>
  say(said: Said): Promise<boolean>
  /** Says of one deed of a step that it is done, or not yet. */
  tick(step: SetupStep, deed: string, isDone: boolean): Promise<boolean>
  /** What the port 25 command printed; empty: forget what was read before. */
  pastePort25(text: string): Promise<boolean>
  /** Looks at the world now; a second wish meanwhile is none. */
  verify(step: SetupStep): Promise<boolean>
  /** Takes a newer state, as an answer of the main process brought it. */
  take(view: SetupView): void
  /** The set-up is looked at no more. */
  close(): void
}

type Set = (part: Partial<SetupState>) => void
type Get = () => SetupState

/** The one set-up that is looked at. What is late for another one is not shown. */
export const useSetup = create<SetupState>((set, get) => ({
  view: null,
  step: 'readiness',
  fault: null,
  verifying: null,
  readiness: null,
  ...looking(set, get),
  ...changing(set, get),
  ...verifying(set, get),
}))

function looking(set: Set, get: Get): Pick<SetupState, 'open' | 'goToStep' | 'take' | 'close'> {
  let opened = 0
  return {
    async open(id, step) {
      opened += 1
      const mine = opened
      const reply = await ask('setup.show', { id })
      if (mine !== opened) return
      if (!reply.ok) return void fail(set, reply.fault)
      const { value } = reply
      const isSame = get().view?.setup.id === id
      set({ view: value, step: step ?? whereOneWas(value), fault: null, ...(!isSame && { readiness: null }) })
      useNavigation.getState().go('setup', 'result')
    },
    goToStep: (step) => set({ step }),
    take(view) {
      const shown = get().view
      if (shown !== null && shown.setup.id !== view.setup.id) return
      // An answer that is older than what is shown says nothing new.
      if (shown !== null && shown.setup.revision > view.setup.revision) return
      set({ view, fault: null })
    },
    close: () => set({ view: null, fault: null, readiness: null }),
  }
}

/** One after the other, so that none is refused because of the one before. */
let turn: Promise<unknown> = Promise.resolve()

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const next = turn.then(act)
  turn = next.catch(() => {})
  return next
}

function changing(set: Set, get: Get): Pick<SetupState, 'change' | 'put' | 'say' | 'tick' | 'pastePort25'> {
  async function putNow(seen: SetupView, change: Change): Promise<Put> {
    const shown = get().view
    const { id } = seen.setup
    const answer = await putChange(seen, shown?.setup.id === id ? shown : seen, change)
    if (answer.view !== null && get().view?.setup.id === id) get().take(answer.view)
    return answer.put
  }
  return {
    async change(change) {
      const put = await get().put(change)
      if (put !== 'kept') void toast(SETUP_FIELDS_TEXT[useSettings.getState().language].notPut[put], 'failed')
      return put === 'kept'
    },
    put(change, seen = get().view ?? undefined) {
      return seen === undefined ? Promise.resolve('failed') : inTurn(() => putNow(seen, change))
    },
    async say(said) {
      const id = get().view?.setup.id
      return id !== undefined && inTurn(async () => taken(set, get, id, await ask('setup.step', { id, ...said })))
    },
    async tick(step, deed, isDone) {
      const id = get().view?.setup.id
      if (id === undefined) return false
      return inTurn(async () => {
        const progress = get().view?.steps.find((one) => one.id === step)?.progress
        if (progress === undefined || get().view?.setup.id !== id) return false
        const others = progress.said.filter((one) => one !== deed)
        const said = isDone ? [...others, deed] : others
        return taken(set, get, id, await ask('setup.step', { id, step, state: progress.state, said }))
      })
    },
    async pastePort25(text) {
      const id = get().view?.setup.id
      return id !== undefined && inTurn(async () => taken(set, get, id, await ask('setup.portSeen', { id, text })))
    },
  }
}

function verifying(set: Set, get: Get): Pick<SetupState, 'verify'> {
  return {
    async verify(step) {
      const id = get().view?.setup.id
      if (id === undefined || get().verifying !== null) return false
      set({ verifying: step })
      // What was just typed is to be verified, not what was there before.
      await turn
      const reply = step === 'readiness' ? await lookAtAddress(id) : await ask('setup.verify', { id, step })
      set({ verifying: null })
      return taken(set, get, id, reply)
    },
  }
  async function lookAtAddress(id: string): Promise<Reply<SetupView>> {
    const reply = await ask('setup.readiness', { id })
    if (!reply.ok) return reply
    if (get().view?.setup.id === id) set({ readiness: reply.value.readiness })
    return { ok: true, value: reply.value.view }
  }
}

function taken(set: Set, get: Get, id: string, reply: Reply<SetupView>): boolean {
  if (!reply.ok) return fail(set, reply.fault)
  if (get().view?.setup.id === id) get().take(reply.value)
  return true
}

function fail(set: Set, fault: Fault): false {
  set({ fault })
  const { language } = useSettings.getState()
  const isGone = fault.code === 'not-found'
  void toast(isGone ? SETUP_FIELDS_TEXT[language].gone : FAULT_TEXT[language][fault.code], 'failed')
  return false
}

/** The first step that is open and may be done; else the last one. */
function whereOneWas({ next, steps }: SetupView): SetupStep {
  return next ?? steps.at(-1)?.id ?? 'readiness'
}
