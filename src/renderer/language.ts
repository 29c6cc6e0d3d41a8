import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { Language } from '../text/language.ts'
import { useSettings } from './features/settings/settings-store.ts'

/** The language of the window now. */
export function useLanguage(): Language {
  return useSettings((state) => state.language)
}

/** The words of one part of the window, in its language. */
export function useText<T>(texts: Readonly<Record<Language, T>>): T {
  return texts[useLanguage()]
}

/** Picks from texts that stand in all languages. */
export function useLocalize(): (text: Localized) => string {
  const language = useLanguage()
  return (text) => text[language]
}
