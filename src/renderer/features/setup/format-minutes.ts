import type { Language } from '../../../text/language.ts'

/** `45 min`, `3 hr`: half hours are exact enough for a guess. */
export function formatMinutes(minutes: number, language: Language): string {
  const [unit, value] =
    minutes < 90 ? (['minute', minutes] as const) : (['hour', Math.round((minutes / 60) * 2) / 2] as const)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}
