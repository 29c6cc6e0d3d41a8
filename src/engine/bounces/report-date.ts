const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE =
  /(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Z]{1,5})?/

const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
}

/** A date of RFC 5322 §3.3 as RFC 3339 in UTC; what cannot be read stays as it is written; '' is null. */
export function readReportDate(value: string | null): string | null {
  if (value === null || value.trim() === '') return null
  const match = DATE.exec(value.slice(0, 100))
  if (!match) return value.trim().slice(0, 100)
  const month = MONTHS.indexOf((match[2] ?? '').toLowerCase())
  const offset = zoneMinutes(match[7] ?? '')
  if (month < 0) return value.trim()
  const time = Date.UTC(
    fullYear(Number(match[3])),
    month,
    Number(match[1]),
    Number(match[4]),
    Number(match[5]),
    Number(match[6] ?? 0),
  )
  return new Date(time - offset * 60_000).toISOString().replace('.000Z', 'Z')
}

/** RFC 5322 §4.3: two digits are 2000 to 2049 or 1950 to 1999. */
function fullYear(year: number): number {
  if (year >= 100) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function zoneMinutes(zone: string): number {
  const numeric = /^([+-])(\d{2})(\d{2})$/.exec(zone)
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]))
  return (ZONES[zone] ?? 0) * 60
}
