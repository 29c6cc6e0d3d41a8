import type { Language } from '../text/language.ts'

/** `1.2 MB`, in the language's own form. */
export function formatBytes(bytes: number, language: Language): string {
  const [unit, value] =
    bytes < 1000
      ? (['byte', bytes] as const)
      : bytes < 1e6
        ? (['kilobyte', bytes / 1e3] as const)
        : (['megabyte', bytes / 1e6] as const)
  const digits = unit === 'byte' || value >= 100 ? 0 : 1
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value)
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value)
}

/** Day and time of an RFC 3339 date; anything else is shown as it was written. */
export function formatTime(date: string, language: Language): string {
  const at = Date.parse(date)
  if (!/^\d{4}-/.test(date) || Number.isNaN(at)) return date
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** Only the day. */
export function formatDay(date: string, language: Language): string {
  const at = Date.parse(date)
  return Number.isNaN(at)
    ? date
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
}
