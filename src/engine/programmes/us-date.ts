/** `9/11/2026 8:00 AM`, `09/11/2026 08:00:00`, `9/11/2026`. */
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?)?$/
/** `2026-09-11 08:00`, `2026-09-11T08:00:00Z`, `2026-09-11`. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(?:Z|\+00:?00)?)?$/

/** A time as SNDS writes it, month first and in UTC, as RFC 3339; null: it is none, or no day of any calendar. */
export function readUsDate(text: string): string | null {
  const trimmed = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  const american = AMERICAN.exec(trimmed)
  if (american) {
    const [, month, day, year, hour, minute, second, half] = american
    const at = hourOf(Number(hour ?? 0), half)
    return at === null ? null : timeOf([year, month, day, at, minute, second])
  }
  const iso = ISO.exec(trimmed)
  return iso ? timeOf(iso.slice(1)) : null
}

/** Twelve at night is 12 AM, twelve at noon 12 PM. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

function timeOf(parts: readonly (string | number | undefined)[]): string | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  if (year < EARLIEST || year > LATEST || hour > 23 || minute > 59 || second > 59) return null
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  // 31 February would become a day in March.
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null
  return time.toISOString()
}

const EARLIEST = 2000
const LATEST = 2199
