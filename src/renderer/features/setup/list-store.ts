import { create } from 'zustand'
import type { SetupLine } from '../../../contract/setup-shapes.ts'
import type { Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'

interface SetupListState {
  /** The last changed first; null until the main process has answered. */
  readonly lines: readonly SetupLine[] | null
  readonly fault: Fault | null
  load(): Promise<void>
}

/** All set-ups, for the list, for Today and for the palette. */
export const useSetupList = create<SetupListState>((set) => ({
  lines: null,
  fault: null,
  async load() {
    const reply = await ask('setup.list', {})
    if (!reply.ok) return set({ fault: reply.fault })
    set({ lines: reply.value.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)), fault: null })
  },
}))
