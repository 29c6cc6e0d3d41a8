/** What the user may choose; `system` follows the desktop. */
export interface Settings {
  readonly language: (typeof LANGUAGE_CHOICES)[number]
  readonly appearance: (typeof APPEARANCE_CHOICES)[number]
}

export const LANGUAGE_CHOICES = ['system', 'en', 'de'] as const
export const APPEARANCE_CHOICES = ['system', 'light', 'dark'] as const

/** What holds until the user chooses otherwise. */
const DEFAULT_SETTINGS: Settings = { language: 'system', appearance: 'system' }

/** Reads settings of any age or author: what is missing or not known becomes the default. Never throws. */
export function parseSettings(json: unknown): Settings {
  const { language, appearance } = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>
  return {
    language: LANGUAGE_CHOICES.find((choice) => choice === language) ?? DEFAULT_SETTINGS.language,
    appearance: APPEARANCE_CHOICES.find((choice) => choice === appearance) ?? DEFAULT_SETTINGS.appearance,
  }
}
