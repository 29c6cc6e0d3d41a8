import { create } from 'zustand'
import type { SetupRole, SetupView } from '../../../contract/setup-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { domainOf } from './read-value.ts'
import { useSetup } from './setup-store.ts'

interface BeginState {
  readonly domain: string
  readonly role: SetupRole
  /** A server runs already. */
  readonly isOld: boolean
  /** What was typed and is no domain; null: nothing is wrong. */
  readonly problem: string | null
  readonly fault: Fault | null
  readonly working: boolean
  change(part: { readonly domain?: string; readonly role?: SetupRole }): void
  /** Makes the set-up and shows it. */
  begin(): Promise<void>
}

const EMPTY = { domain: '', role: 'full', isOld: false, problem: null, fault: null, working: false } as const

/** The page on which a set-up begins. It keeps what was typed while one looks elsewhere. */
export const useSetupBegin = create<BeginState>((set, get) => ({
  ...EMPTY,
  change: (part) => set({ ...part, problem: null, fault: null }),
  async begin() {
    const { domain: typed, role, working } = get()
    const domain = domainOf(typed)
    if (working) return
    if (domain === null) return set({ problem: typed.trim().slice(0, 100) })
    set({ working: true, fault: null })
    const reply = await ask('setup.begin', { domain, role })
    if (!reply.ok) return set({ working: false, fault: reply.fault })
    set(EMPTY)
    show(reply.value)
  },
}))

/** The page for a new server, or for one that runs already. */
export function beginSetup(isOld = false): void {
  useSetupBegin.setState({ isOld, problem: null, fault: null })
  useNavigation.getState().go('setup', 'new')
}

function show(view: SetupView): void {
  useSetup.getState().close()
  useSetup.setState({ view, step: view.next ?? 'readiness' })
  useNavigation.getState().go('setup', 'result')
}
