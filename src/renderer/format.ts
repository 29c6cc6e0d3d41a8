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

/** A time of day, with the day where it is another than today's. */
export function formatMoment(date: string, language: Language, now: number = Date.now()): string {
  const at = Date.parse(date)
  if (Number.isNaN(at)) return date
  if (new Date(at).toDateString() !== new Date(now).toDateString()) return formatTime(date, language)
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(at)
}

/** `47 %`, of a share between 0 and 1. */
export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** `1.4 s`, `14 s`, `3 min`, `2 hr`, `5 days`: in the unit in which one would say it. */
export function formatSpan(seconds: number, language: Language): string {
  const [unit, value] = SPAN_UNITS.map(([unit, size]) => [unit, seconds / size] as const).find(
    ([, value]) => value >= 2,
  ) ?? ['second', seconds]
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}

/** The largest first. */
const SPAN_UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const
