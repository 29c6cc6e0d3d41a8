import { create } from 'zustand'
import type { Fault } from '../../../../contract/shapes.ts'
import type { TicketProfile, TicketSettings } from '../../../../contract/ticket-shapes.ts'
import { ask } from '../../../api.ts'

interface TicketSettingsState {
  /** Null: not known yet. */
  readonly profile: TicketProfile | null
  readonly settings: TicketSettings | null
  readonly fault: Fault | null
  load(): Promise<void>
  /** False: it could not be kept, see `fault`. */
  saveProfile(profile: TicketProfile): Promise<boolean>
  write(change: Partial<TicketSettings>): Promise<void>
}

/** What the user said once for all requests. */
export const useTicketSettings = create<TicketSettingsState>((set, get) => ({
  profile: null,
  settings: null,
  fault: null,
  async load() {
    const [profile, settings] = await Promise.all([ask('tickets.profile', {}), ask('tickets.settings', {})])
    set({
      profile: profile.ok ? profile.value : get().profile,
      settings: settings.ok ? settings.value : get().settings,
      fault: profile.ok ? (settings.ok ? null : settings.fault) : profile.fault,
    })
  },
  async saveProfile(profile) {
    const reply = await ask('tickets.setProfile', profile)
    set(reply.ok ? { profile: reply.value, fault: null } : { fault: reply.fault })
    return reply.ok
  },
  async write(change) {
    const { settings } = get()
    if (settings === null) return
    const next = { ...settings, ...change }
    // Shown at once: two quick clicks are two changes.
    set({ settings: next, fault: null })
    const reply = await ask('tickets.setSettings', { ...next, answerMailboxes: [...next.answerMailboxes] })
    if (!reply.ok) set({ settings, fault: reply.fault })
  },
}))
