import { LANGUAGES, type Language } from '../text/language.ts'

/** The first shipped language among those that the system prefers (BCP 47 tags); English where there is none. */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split(/[-_]/)
    const shipped = LANGUAGES.find((language) => language === primary)
    if (shipped !== undefined) return shipped
  }
  return 'en'
}
