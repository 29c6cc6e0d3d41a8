import { type JsonFields, readJsonFields, textField } from './json-line.ts'
import { type LogTime, readLogTime } from './log-time.ts'

/** A line of a log, taken apart: what syslog, the journal or a container put in front, and what the program said. */
export interface LogLine {
  readonly text: string
  /** As it is written; the one that states most, when there are several. */
  readonly time: string | null
  /** The host that logged it. */
  readonly host: string | null
  /** As syslog names it, `postfix/smtp`; '' when the line names none. */
  readonly program: string
  readonly message: string
  /** The members of a line that is a JSON object and holds no line of text. */
  readonly json: JsonFields | null
}

/** Takes a line apart. Never fails: what is not understood is the message. */
export function splitLogLine(text: string): LogLine {
  if (text.charCodeAt(0) === OPENING_BRACE) {
    const json = readJsonFields(text)
    if (json) return splitJsonLine(text, json)
  }
  return splitTextLine(text)
}

const OPENING_BRACE = 123

/** Docker's json-file, the journal's JSON and log shippers wrap the line of text. */
function splitJsonLine(text: string, json: JsonFields): LogLine {
  const inner = textField(json, 'log', 'MESSAGE', 'message', 'msg')
  const time = jsonTime(json)
  if (inner === null || textField(json, 'uuid') !== null) {
    return { text, time, host: null, program: '', message: '', json }
  }
  const host = textField(json, '_HOSTNAME', 'hostname', 'host')
  const program = textField(json, 'SYSLOG_IDENTIFIER', 'program', 'ident', 'appname') ?? ''
  const line = splitTextLine(inner.trim().replaceAll('\n', ' '))
  return { ...line, text, time: time ?? line.time, host: host ?? line.host, program: program || line.program }
}

function jsonTime(json: JsonFields): string | null {
  const microseconds = textField(json, '__REALTIME_TIMESTAMP')
  if (microseconds) return `${microseconds.slice(0, 10)}.${microseconds.slice(10)}`
  return textField(json, 'time', 'timestamp', '@timestamp', 'createdAt')
}

function splitTextLine(text: string): LogLine {
  let time: LogTime | null = null
  let origin: Origin = { host: null, program: '', end: 0 }
  let at = skipFileName(text)
  for (let round = 0; round < MOST_PREFIXES; round++) {
    const start = skipContainer(text, at)
    const version = start + priorityLength(text, start)
    const found = readLogTime(text, version)
    if (!found) break
    if (!time || found.rank >= time.rank) time = found
    const next = readOrigin(text, skipStream(text, found.end), found.isSyslog, text[version - 2] === '1')
    origin = { host: next.host ?? origin.host, program: next.program || origin.program, end: next.end }
    at = next.end
  }
  if (!time) origin = readOrigin(text, skipContainer(text, at), false, false)
  const end = Math.max(at, origin.end)
  return {
    text,
    time: time?.text ?? null,
    host: origin.host,
    program: origin.program,
    message: text.slice(end),
    json: null,
  }
}

/** A container's time, the syslog line in it, and the program's own time. */
const MOST_PREFIXES = 3

const FILE_NAME = /[^\s:"<>[\]{}]{1,200}:(?:\d{1,9}:)?/y

/** `mail.log:17:`, as grep writes it, when a time follows. */
function skipFileName(text: string): number {
  FILE_NAME.lastIndex = 0
  return FILE_NAME.test(text) && readLogTime(text, FILE_NAME.lastIndex) ? FILE_NAME.lastIndex : 0
}

const CONTAINER = /[\w.@-]{1,100} {0,40}\| {1,4}/y

/** `postfix-1  | `, as docker compose writes it. */
function skipContainer(text: string, at: number): number {
  CONTAINER.lastIndex = at
  return CONTAINER.test(text) ? CONTAINER.lastIndex : at
}

const PRIORITY = /<\d{1,3}>(?:1 )?/y

/** RFC 3164 §4.1.1; RFC 5424 §6.2 puts its version behind it. */
function priorityLength(text: string, at: number): number {
  PRIORITY.lastIndex = at
  return PRIORITY.exec(text)?.[0].length ?? 0
}

const STREAM = / (?:stdout|stderr) [FP] /y

/** The stream, as container runtimes write it, or one space. */
function skipStream(text: string, at: number): number {
  STREAM.lastIndex = at
  if (STREAM.test(text)) return STREAM.lastIndex
  return text.charCodeAt(at) === 32 ? at + 1 : at
}

interface Origin {
  readonly host: string | null
  readonly program: string
  readonly end: number
}

const FACILITY =
  '(?:<\\w{1,20}\\.\\w{1,20}> |mail[.:](?:debug|info|notice|warn(?:ing)?|err(?:or)?|crit|alert|emerg)[ |]+)?'
const PROGRAM = '([A-Za-z][\\w./@-]{0,80})'
const HOST = '([A-Za-z0-9_][\\w.:-]{0,253})'
const SOLARIS = '(?:\\[ID \\d{1,9} \\w{1,20}\\.\\w{1,20}\\] )?'
const WITH_PROCESS = new RegExp(
  `${FACILITY}(?:${HOST} )?${FACILITY}(\\w[\\w./@-]{0,80})\\[\\d{1,10}\\]: ?${SOLARIS}`,
  'y',
)
const WITHOUT_PROCESS = new RegExp(`${FACILITY}${HOST} ${FACILITY}${PROGRAM}: ${SOLARIS}`, 'y')
/** RFC 5424 §6: host, program, process, message id, structured data. */
const STRUCTURED = /(\S{1,255}) (\S{1,128}) \S{1,128} \S{1,64} (?:-|\[[^\]]{0,1000}\]) ?\ufeff?/y

function readOrigin(text: string, at: number, isSyslog: boolean, isStructured: boolean): Origin {
  const pattern = isStructured ? STRUCTURED : WITH_PROCESS
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (match) return originOf(match, pattern.lastIndex)
  WITHOUT_PROCESS.lastIndex = at
  const plain = isSyslog ? WITHOUT_PROCESS.exec(text) : null
  return plain ? originOf(plain, WITHOUT_PROCESS.lastIndex) : { host: null, program: '', end: at }
}

function originOf(match: RegExpExecArray, end: number): Origin {
  return { host: match[1] ?? null, program: match[2] ?? '', end }
}
