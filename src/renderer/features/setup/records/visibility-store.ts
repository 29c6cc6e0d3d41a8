import { create } from 'zustand'
import type { Setup, VisibilityView } from '../../../../contract/setup-shapes.ts'
import type { Fault } from '../../../../contract/shapes.ts'
import { SETUP_VISIBILITY_TEXT } from '../../../../text/interface/setup-visibility.ts'
import { ask } from '../../../api.ts'
import { announce } from '../../../frame/announcement-store.ts'
import { useSettings } from '../../settings/settings-store.ts'
import { recordsBasisOf } from './basis.ts'

interface VisibilityState {
  /** The set-up that the name servers were asked for; null: none. */
  readonly of: string | null
  readonly seen: VisibilityView | null
  /** What was asked for: where it changed, what was seen says nothing any more. */
  readonly basis: string
  readonly isAsking: boolean
  readonly fault: Fault | null
  /** When the last answer came, on this computer's clock. */
  readonly answeredAt: number
  /** How often they were asked in this row. */
  readonly round: number
  /** By then no cache has the old records any more, at the latest; null: some record is at no name server yet. */
  readonly deadline: number | null
  /** Every name server that is asked for a record has it. */
  readonly isEverywhere: boolean
  readonly isComplete: boolean
  look(setup: Setup): Promise<void>
  /** Nobody looks any more. What was seen stays, with its time. */
  leave(): void
}

const NOTHING = {
  seen: null,
  basis: '',
  isAsking: false,
  fault: null,
  answeredAt: 0,
  round: 0,
  deadline: null,
  isEverywhere: false,
  isComplete: false,
} as const

/** Where the records of a set-up are visible, as it was seen last. An answer that comes after another question was asked is not taken. */
export const useVisibilityStore = create<VisibilityState>((set, get) => {
  let asked = 0
  function take(seen: VisibilityView): void {
    const now = Date.now()
    const { round, isComplete: was } = get()
    const isEverywhere = seen.rows.length > 0 && seen.rows.every(isThere)
    const isComplete = isEverywhere && seen.everywhereInSeconds === 0
    const deadline = seen.everywhereInSeconds === null ? null : now + seen.everywhereInSeconds * 1000
    set({ seen, deadline, isEverywhere, isComplete, isAsking: false, answeredAt: now, round: round + 1 })
    if (isComplete && !was) announce(SETUP_VISIBILITY_TEXT[useSettings.getState().language].announced)
  }
  return {
    of: null,
    ...NOTHING,
    async look(setup) {
      const basis = recordsBasisOf(setup)
      if (get().isAsking && get().basis === basis) return
      asked += 1
      const mine = asked
      if (get().basis !== basis) set({ ...NOTHING, of: setup.id, basis })
      set({ isAsking: true, fault: null })
      const reply = await ask('setup.visibility', { id: setup.id })
      if (mine !== asked) return
      if (reply.ok) take(reply.value)
      else set({ fault: reply.fault, isAsking: false })
    },
    leave() {
      asked += 1
      set({ isAsking: false, round: 0 })
    },
  }
})

/** Every name server of its zone has it. */
export function isThere({ seen }: VisibilityView['rows'][number]): boolean {
  return seen.includes('new') && seen.every((one) => one === 'new' || one === 'elsewhere')
}
