/** Seconds since 1970 as signatures write them: YYYYMMDDHHmmSS in UTC (RFC 4034 §3.2), worked out without a clock. */
export function compactTime(seconds: number): string {
  const { year, month, day, time } = partsOf(seconds)
  return `${year}${[month, day, ...time].map(twoDigits).join('')}`
}

/** Milliseconds since 1970 as a day: `2026-11-21` (UTC). */
export function utcDay(milliseconds: number): string {
  const { year, month, day } = partsOf(Math.floor(milliseconds / 1000))
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Milliseconds since 1970 as ISO 8601: `2026-11-21T10:00:00Z`. */
export function utcTime(milliseconds: number): string {
  const { time } = partsOf(Math.floor(milliseconds / 1000))
  return `${utcDay(milliseconds)}T${time.map(twoDigits).join(':')}Z`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}

function partsOf(seconds: number) {
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  const time = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60]
  return { ...civilDate(days), time }
}

/** Days since 1970 to a date of the Gregorian calendar, counted in years that begin in March. */
function civilDate(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}
