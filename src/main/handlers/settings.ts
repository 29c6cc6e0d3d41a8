import type { HandlersOf, Hands } from './hands.ts'

/** What the window may ask about the settings. */
export function settings({ settings, desktop, publish }: Hands): HandlersOf<'settings'> {
  return {
    'settings.read': () => settings.read(),
    'settings.write': async (chosen) => {
      await settings.write(chosen)
      desktop.apply(chosen)
      publish('settings.changed', chosen)
      return chosen
    },
  }
}
