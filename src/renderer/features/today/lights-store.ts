import { create } from 'zustand'
import type { FamilyLight } from '../../../contract/probe-shapes.ts'
import { ask } from '../../api.ts'

interface LightsState {
  /** Null until the main process has answered. */
  readonly lights: readonly FamilyLight[] | null
  load(): Promise<void>
}

/** How each provider takes the user's mail. */
export const useLights = create<LightsState>((set) => ({
  lights: null,
  async load() {
    const reply = await ask('probes.lights', {})
    // The page says what else it has to say all the same.
    set({ lights: reply.ok ? reply.value : [] })
  },
}))
