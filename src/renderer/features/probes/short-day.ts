import type { Language } from '../../../text/language.ts'

/** `Nov 21`, of a date. */
export function shortDay(date: string, language: Language): string {
  const at = Date.parse(date)
  return Number.isNaN(at)
    ? date
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at)
}
