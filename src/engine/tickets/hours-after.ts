const HOUR_MS = 3_600_000

/** So many hours later, counted and not by the clock on the wall: a change to summer time changes nothing. RFC 3339 in UTC. */
export function hoursAfter(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * HOUR_MS).toISOString()
}

/** Is it that time, or later? `now`: milliseconds since 1970. */
export function isReached(at: string, now: number): boolean {
  return now >= Date.parse(at)
}
