/** A time that a log wrote, as RFC 3339 in UTC where it states an instant; else as it is written. */
export function toInstant(text: string): string {
  return fromIso(text) ?? fromSeconds(text) ?? text
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})? ?(Z|UTC|[+-]\d\d:?\d\d)$/

function fromIso(text: string): string | null {
  const match = ISO.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return null
  return rfc3339(Date.UTC(year, month - 1, day, hour, minute, second) - offsetOf(match[7] ?? 'Z'))
}

/** Milliseconds ahead of UTC. */
function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'UTC') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Seconds since 1970; or TAI64N: 2^62 and seconds of TAI, which multilog's own tools take to be ten ahead of UTC. */
function fromSeconds(text: string): string | null {
  const seconds = /^(1\d{9})\.\d{3,9}$/.exec(text)?.[1]
  if (seconds !== undefined) return rfc3339(Number(seconds) * 1000)
  const tai = /^@4([0-9a-f]{15})[0-9a-f]{8}$/.exec(text)?.[1]
  return tai === undefined ? null : rfc3339((Number.parseInt(tai, 16) - 10) * 1000)
}

/** The end of the year 9999, the last that RFC 3339 can write. */
const LAST_INSTANT = 253_402_300_800_000

function rfc3339(milliseconds: number): string | null {
  if (!(milliseconds >= 0 && milliseconds < LAST_INSTANT)) return null
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
}
