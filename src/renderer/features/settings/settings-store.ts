import { create } from 'zustand'
import type { AppInfo, Fault, Settings } from '../../../contract/shapes.ts'
import type { Language } from '../../../text/language.ts'
import { ask, hear } from '../../api.ts'

interface SettingsState {
  readonly settings: Settings
  /** Null until the main process has told. */
  readonly info: AppInfo | null
  /** What `settings.language` means here. */
  readonly language: Language
  readonly fault: Fault | null
  /** Wakes the main process, so it is asked when the first picture stands. */
  load(): Promise<void>
  write(change: Partial<Settings>): Promise<void>
}

/** Where the last language is remembered, so that the first picture of the next start is right. */
const REMEMBERED = 'postdesk.language'

/** Settings, what is known about the application, and the language that follows from both. */
export const useSettings = create<SettingsState>((set, get) => ({
  settings: { language: 'system', appearance: 'system' },
  info: null,
  language: firstLanguage(),
  fault: null,
  async load() {
    let changed = false
    hear('settings.changed', (settings) => {
      changed = true
      set(settle(settings, get().info))
    })
    const [settings, info] = await Promise.all([ask('settings.read', {}), ask('app.info', {})])
    // What changed while they were asked for is newer than the answer.
    set(settle(settings.ok && !changed ? settings.value : get().settings, info.ok ? info.value : null))
  },
  async write(change) {
    const reply = await ask('settings.write', { ...get().settings, ...change })
    if (!reply.ok) return set({ fault: reply.fault })
    set({ ...settle(reply.value, get().info), fault: null })
  },
}))

function settle(settings: Settings, info: AppInfo | null) {
  const language = settings.language === 'system' ? (info?.systemLanguage ?? browserLanguage()) : settings.language
  localStorage.setItem(REMEMBERED, language)
  return { settings, info, language }
}

function firstLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED)
  return remembered === 'en' || remembered === 'de' ? remembered : browserLanguage()
}

function browserLanguage(): Language {
  return navigator.language.startsWith('de') ? 'de' : 'en'
}
