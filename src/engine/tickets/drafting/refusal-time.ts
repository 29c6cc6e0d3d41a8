import type { Diagnosis } from '../../bounces/diagnosis.ts'
import type { HistoryEntry } from '../../bounces/history-entry.ts'
import { readReportDate } from '../../bounces/report-date.ts'

/** When a mail was refused: the last attempt that is stated, else when the report of it was written. RFC 3339 in UTC; null: not known. */
export function refusedAt(entry: HistoryEntry, { lastAttemptDate }: Diagnosis): string | null {
  return instant(lastAttemptDate, entry) ?? instant(reportDate(entry), entry)
}

/** As letters state a time: in UTC, and saying so, for who reads it is elsewhere. `2026-11-20 14:03:05 UTC` */
export function letterTime(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** Only what is later than the epoch of mail and not after we got to see it (a clock may be a day off): anything else is a wrong clock. */
function instant(date: string | null, { createdAt }: HistoryEntry): string | null {
  if (date === null || !RFC_3339.test(date)) return null
  const time = Date.parse(date)
  if (Number.isNaN(time) || time < EARLIEST || time > Date.parse(createdAt) + DAY_MS) return null
  return new Date(time).toISOString()
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/i
const EARLIEST = Date.UTC(1990, 0, 1)
const DAY_MS = 86_400_000

/** The Date field of the report itself, with its zone (RFC 5322 §3.3). */
function reportDate({ diagnosed: { kind }, source }: HistoryEntry): string | null {
  if (kind !== 'dsn' && kind !== 'bounce') return null
  const header = source.text.slice(0, 20_000).split(/\n\s*\n/, 1)[0] ?? ''
  const date = /^Date:[ \t]*(.{10,60})$/im.exec(header)?.[1] ?? null
  return date !== null && /(?:[+-]\d{4}|UTC|GMT|[ECMP][SD]T)\b/.test(date) ? readReportDate(date) : null
}
