/** A time found in a line, as it is written. `rank`: how much it states (3: an instant, 2: a year but no zone, 1: not even a year). */
export interface LogTime {
  readonly text: string
  readonly end: number
  readonly rank: 1 | 2 | 3
  /** True when it is written as a syslog daemon does, so that a host and a program follow. */
  readonly isSyslog: boolean
}

/** Finds the time that begins at a place: ISO 8601, RFC 3164, seconds since 1970, TAI64N. */
export function readLogTime(line: string, at: number): LogTime | null {
  const code = line.charCodeAt(at)
  if (code >= DIGIT_0 && code <= DIGIT_9) return readIsoTime(line, at) ?? find(EPOCH, line, at, 3, true)
  if (code === AT_SIGN) return find(TAI64N, line, at, 3, false)
  if (code === OPENING_BRACKET) return readBracketedTime(line, at)
  return readSyslogTime(line, at) ?? readWeekdayTime(line, at)
}

const AT_SIGN = 64
const OPENING_BRACKET = 91
const DIGIT_0 = 48
const DIGIT_9 = 57

const ISO =
  /(\d{4})-(\d\d)-(\d\d)([T ])(\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?( ?(?:Z|[+-]\d\d:?\d\d)(?![\w:.-])| UTC\b)?/y
/** RFC 3164 §4.1.2, its months in any language, with or without a year and fractions. */
const SYSLOG = /[^\s\d<>"'=:[{]{3,5} (?: \d|\d\d|\d) (\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,9})?( \d{4}(?= ))?/y
/** As qmail's splogger and `journalctl -o short-unix` write it. */
const EPOCH = /1\d{9}\.\d{3,9}(?= )/y
/** As multilog writes it. */
const TAI64N = /@4[0-9a-f]{23}/y

function find(pattern: RegExp, line: string, at: number, rank: LogTime['rank'], isSyslog: boolean): LogTime | null {
  pattern.lastIndex = at
  const match = pattern.exec(line)
  return match ? { text: match[0], end: pattern.lastIndex, rank, isSyslog } : null
}

function readIsoTime(line: string, at: number): LogTime | null {
  ISO.lastIndex = at
  const match = ISO.exec(line)
  if (!match) return null
  return { text: match[0], end: ISO.lastIndex, rank: match[8] === undefined ? 2 : 3, isSyslog: match[4] === 'T' }
}

function readSyslogTime(line: string, at: number): LogTime | null {
  SYSLOG.lastIndex = at
  const match = SYSLOG.exec(line)
  if (!match) return null
  return { text: match[0], end: SYSLOG.lastIndex, rank: (match[1] ?? match[2]) ? 2 : 1, isSyslog: true }
}

const WEEKDAY = /[A-Z][a-z]{2} (?=\d{4}-)/y
const ZONE_NAME = / [A-Z]{2,5}(?= )/y

/** `Wed 2026-01-07 03:04:05 CET`, as `journalctl -o short-full` writes it. */
function readWeekdayTime(line: string, at: number): LogTime | null {
  WEEKDAY.lastIndex = at
  const time = WEEKDAY.test(line) ? readIsoTime(line, WEEKDAY.lastIndex) : null
  if (!time || time.rank === 3) return time && { ...time, isSyslog: true }
  ZONE_NAME.lastIndex = time.end
  const end = ZONE_NAME.test(line) ? ZONE_NAME.lastIndex : time.end
  return { text: line.slice(at, end), end, rank: 2, isSyslog: true }
}

function readBracketedTime(line: string, at: number): LogTime | null {
  const time = readIsoTime(line, at + 1)
  return time && line[time.end] === ']' ? { ...time, end: time.end + 1, isSyslog: false } : null
}
