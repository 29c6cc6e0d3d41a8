import { create } from 'zustand'
import type { Confirmation, Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'

/** How far the live checks of one diagnosis are. */
export interface LiveCheck {
  readonly working: boolean
  readonly fault: Fault | null
  readonly confirmation: Confirmation | null
}

interface LiveState {
  /** By `liveKey`. */
  readonly checks: ReadonlyMap<string, LiveCheck>
  confirm(entryId: string, recipient: number, domain: string | null): Promise<void>
}

/** A diagnosis is the one of a recipient of an entry. */
export function liveKey(entryId: string, recipient: number): string {
  return `${entryId} ${recipient}`
}

/** What live checks said of diagnoses; kept while the window is open. */
export const useLiveChecks = create<LiveState>((set, get) => {
  function put(key: string, part: Partial<LiveCheck>): void {
    const { checks } = get()
    const known = checks.get(key) ?? { working: false, fault: null, confirmation: null }
    set({ checks: new Map([...checks, [key, { ...known, ...part }]]) })
  }
  return {
    checks: new Map(),
    async confirm(entryId, recipient, domain) {
      const key = liveKey(entryId, recipient)
      put(key, { working: true, fault: null })
      const reply = await ask('checks.confirm', { entryId, recipient, domain })
      put(key, reply.ok ? { working: false, confirmation: reply.value } : { working: false, fault: reply.fault })
    },
  }
})
