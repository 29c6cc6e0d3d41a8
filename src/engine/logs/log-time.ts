/** A time found in a line. `rank`: how much it states (3: an instant, 2: a year but no zone, 1: not even a year). */
export interface LogTime {
  readonly time: string
  readonly end: number
  readonly rank: 1 | 2 | 3
  /** True when it is written as a syslog daemon does, so that a host and a program follow. */
  readonly isSyslog: boolean
}

/** Reads the time that begins at a place: ISO 8601, RFC 3164, seconds since 1970, TAI64N. An instant becomes RFC 3339, the rest stays as written. */
export function readLogTime(text: string, at: number): LogTime | null {
  const code = text.charCodeAt(at)
  if (code === AT_SIGN) return readTai64n(text, at)
  if (code === OPENING_BRACKET) return readBracketedTime(text, at)
  if (code >= DIGIT_0 && code <= DIGIT_9) return readIsoTime(text, at) ?? readEpoch(text, at)
  return readSyslogTime(text, at) ?? readWeekdayTime(text, at)
}

const AT_SIGN = 64
const OPENING_BRACKET = 91
const DIGIT_0 = 48
const DIGIT_9 = 57

const ISO =
  /(\d{4})-(\d\d)-(\d\d)([T ])(\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?( ?(?:Z|[+-]\d\d:?\d\d)(?![\w:.-])| UTC\b)?/y

function readIsoTime(text: string, at: number): LogTime | null {
  ISO.lastIndex = at
  const match = ISO.exec(text)
  if (!match) return null
  const end = ISO.lastIndex
  const instant = match[8] === undefined ? null : instantOf(match, match[8].trim().replace('UTC', 'Z'))
  return { time: instant ?? text.slice(at, end), end, rank: instant === null ? 2 : 3, isSyslog: match[4] === 'T' }
}

const WEEKDAY = /[A-Z][a-z]{2} (?=\d{4}-)/y
const ZONE_NAME = / [A-Z]{2,5}(?= )/y

/** `Wed 2026-01-07 03:04:05 CET`, as `journalctl -o short-full` writes it. */
function readWeekdayTime(text: string, at: number): LogTime | null {
  WEEKDAY.lastIndex = at
  const time = WEEKDAY.test(text) ? readIsoTime(text, WEEKDAY.lastIndex) : null
  if (!time) return null
  ZONE_NAME.lastIndex = time.end
  const end = ZONE_NAME.test(text) ? ZONE_NAME.lastIndex : time.end
  return { ...time, time: time.rank === 3 ? time.time : text.slice(at, end), end, isSyslog: true }
}

function instantOf(match: RegExpExecArray, zone: string): string | null {
  const [year, month, day, , hour, minute, second] = match.slice(1, 8).map(Number)
  if (!inRange(month, 1, 12) || !inRange(day, 1, 31) || !inRange(hour, 0, 24) || !inRange(minute, 0, 59)) return null
  const offset = zone === 'Z' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  if (offset > 24 * 60) return null
  const local = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
  return rfc3339(local - (zone.startsWith('-') ? -offset : offset) * 60_000)
}

function inRange(value: number | undefined, lowest: number, highest: number): boolean {
  return value !== undefined && value >= lowest && value <= highest
}

function rfc3339(milliseconds: number): string | null {
  return milliseconds > 0 && milliseconds < LAST_INSTANT
    ? `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
    : null
}

/** The end of the year 9999, the last that RFC 3339 can write. */
const LAST_INSTANT = 253_402_300_800_000

/** RFC 3164 §4.1.2, its months in any language, with or without a year and fractions. */
const SYSLOG = /[^\s\d<>"'=:[{]{3,5} (?: \d|\d\d|\d) (\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,9})?( \d{4}(?= ))?/y

function readSyslogTime(text: string, at: number): LogTime | null {
  SYSLOG.lastIndex = at
  const match = SYSLOG.exec(text)
  if (!match) return null
  return { time: match[0], end: SYSLOG.lastIndex, rank: (match[1] ?? match[2]) ? 2 : 1, isSyslog: true }
}

const EPOCH = /(1\d{9})\.\d{3,9}(?= )/y

/** As qmail's splogger and `journalctl -o short-unix` write it. */
function readEpoch(text: string, at: number): LogTime | null {
  EPOCH.lastIndex = at
  const match = EPOCH.exec(text)
  const time = match ? rfc3339(Number(match[1]) * 1000) : null
  return time === null ? null : { time, end: EPOCH.lastIndex, rank: 3, isSyslog: true }
}

const TAI64N = /@4([0-9a-f]{15})[0-9a-f]{8}/y

/** As multilog writes it: 2^62 plus seconds of TAI, which its own tools take to be ten ahead of UTC. */
function readTai64n(text: string, at: number): LogTime | null {
  TAI64N.lastIndex = at
  const match = TAI64N.exec(text)
  const time = match ? rfc3339((Number.parseInt(match[1] ?? '', 16) - 10) * 1000) : null
  return time === null ? null : { time, end: TAI64N.lastIndex, rank: 3, isSyslog: false }
}

function readBracketedTime(text: string, at: number): LogTime | null {
  const time = readIsoTime(text, at + 1)
  return time && text[time.end] === ']' ? { ...time, end: time.end + 1, isSyslog: false } : null
}
