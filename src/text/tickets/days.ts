import type { Language } from '../language.ts'

const DAY_MS = 86_400_000
/** Up to so many days are counted; of more one does not think in days. */
const MOST_DAYS = 60

/** Minutes by which UTC is ahead of the reader's clock at that time, as `Date.getTimezoneOffset` says it. */
export type OffsetAt = (time: number) => number

const ofThisComputer: OffsetAt = (time) => new Date(time).getTimezoneOffset()

/**
 * Days and times as the reader's clock has them, in any zone and over every change of the clock. Making a formatter takes longer than drawing a
 * card, so each is made once; they reckon in UTC, with the time moved by the zone's offset of that very moment, so that none grows stale when the
 * computer travels. What is no date is shown as it was written.
 */
export function dayOf(at: string, language: Language, offsetAt: OffsetAt = ofThisComputer): string {
  return formatted(at, language, 'day', offsetAt)
}

/** The day, without its year where that is the one of now. */
export function nearDayOf(at: string, now: number, language: Language, offsetAt: OffsetAt = ofThisComputer): string {
  const isThisYear = yearOf(Date.parse(at), offsetAt) === yearOf(now, offsetAt)
  return formatted(at, language, isThisYear ? 'shortDay' : 'day', offsetAt)
}

function yearOf(time: number, offsetAt: OffsetAt): number {
  return new Date(onTheClock(time, offsetAt)).getUTCFullYear()
}

/** Day and time. */
export function momentOf(at: string, language: Language, offsetAt: OffsetAt = ofThisComputer): string {
  return formatted(at, language, 'moment', offsetAt)
}

/** `2026-11-24` on the reader's clock, as a field for a date wants it. */
export function dateValueOf(time: number, offsetAt: OffsetAt = ofThisComputer): string {
  return new Date(onTheClock(time, offsetAt)).toISOString().slice(0, 10)
}

/** `today`, `tomorrow`, `in 3 days`, `2 months ago`: by the days of the reader's calendar, not by hours. */
export function relativeDay(at: string, now: number, language: Language, offsetAt: OffsetAt = ofThisComputer): string {
  const days = daysBetween(now, Date.parse(at), offsetAt)
  if (Number.isNaN(days)) return at
  const isFar = Math.abs(days) > MOST_DAYS
  return relative(language).format(isFar ? Math.round(days / 30.44) : days, isFar ? 'month' : 'day')
}

/** How many midnights lie between two times; negative: the second is the earlier one. */
export function daysBetween(from: number, to: number, offsetAt: OffsetAt = ofThisComputer): number {
  const day = (time: number) => Math.floor(onTheClock(time, offsetAt) / DAY_MS)
  return day(to) - day(from)
}

function onTheClock(time: number, offsetAt: OffsetAt): number {
  return time - offsetAt(time) * 60_000
}

const STYLES = {
  day: { dateStyle: 'medium' },
  shortDay: { day: 'numeric', month: 'short' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
} as const

const formatters = new Map<string, Intl.DateTimeFormat>()
const relatives = new Map<Language, Intl.RelativeTimeFormat>()

function formatted(at: string, language: Language, style: keyof typeof STYLES, offsetAt: OffsetAt): string {
  const time = Date.parse(at)
  if (Number.isNaN(time)) return at
  const key = `${language} ${style}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone: 'UTC' })
  formatters.set(key, formatter)
  return formatter.format(onTheClock(time, offsetAt))
}

function relative(language: Language): Intl.RelativeTimeFormat {
  const known = relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  relatives.set(language, known)
  return known
}
