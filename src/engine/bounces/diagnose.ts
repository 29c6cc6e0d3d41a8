import type { Knowledge } from '../knowledge/compile.ts'
import type { LogMemory } from '../logs/log-memory.ts'
import type { ByteString } from '../messages/byte-string.ts'
import { decodeCharset } from '../messages/charset.ts'
import { type HeaderBlock, headerValue, parseHeaders } from '../messages/headers.ts'
import { unifyLineEnds } from '../messages/line-ends.ts'
import { isCutUtf16, MOST_UTF_16, withoutUtf16 } from '../messages/utf-16.ts'
import { diagnoseMail } from './diagnose-mail.ts'
import { diagnosePlain } from './diagnose-plain.ts'
import type { DiagnosedInput } from './diagnosis.ts'
import { unquoteAll } from './unquote.ts'

export interface DiagnoseOptions {
  /** `log`: each line is one of a mail log, whatever it looks like. */
  readonly as?: 'log'
  /** For single log lines that belong together: what earlier lines said. */
  readonly memory?: LogMemory
}

/** Nothing was in the input, or nothing that can be understood. */
function nothingFound(detail: 'empty' | 'notUnderstood' | 'ordinaryMail'): DiagnosedInput {
  return {
    kind: 'notABounce',
    detail,
    diagnoses: [],
    subject: null,
    originalSubject: null,
    originalMessageId: null,
    originalMailFrom: null,
    limits: [],
  }
}

/**
 * Finds out what the input is (a report, a bounce in words, an SMTP reply, log lines, or no bounce at all) and what it says of each recipient.
 * @param source a byte string: each char code is one byte (see byte-string.ts)
 * Never throws on any input; linear in its length.
 */
export function diagnose(source: ByteString, knowledge: Knowledge, options: DiagnoseOptions = {}): DiagnosedInput {
  const found = diagnoseAt(0, source, knowledge, options)
  if (!isCutUtf16(source)) return found
  return { ...found, limits: [`only the first ${MOST_UTF_16 / 1_000_000} MB of UTF-16 were read`, ...found.limits] }
}

/** A bounce that was forwarded, and forwarded again: further down than this nobody looks. */
const DEEPEST = 4

function diagnoseAt(depth: number, source: ByteString, knowledge: Knowledge, options: DiagnoseOptions): DiagnosedInput {
  const text = unquoteAll(unifyBareCr(withoutMark(source)))
  const start = skipBlank(text)
  if (start === text.length) return nothingFound('empty')
  const mail = start === 0 ? text : text.slice(start)
  const head = options.as === 'log' ? NO_HEAD : parseHeaders(mail, 0, Math.min(mail.length, MOST_HEAD))
  if (looksLikeMail(head)) {
    const inner = (enclosed: ByteString) =>
      depth < DEEPEST ? diagnoseAt(depth + 1, enclosed, knowledge, {}) : nothingFound('notUnderstood')
    const headers = mail.length > MOST_HEAD ? parseHeaders(mail) : head
    return withLimits(diagnoseMail(mail, knowledge, inner, headers), false)
  }
  const plain = decodeCharset(text.slice(start, start + MOST_PLAIN), null)
  return withLimits(diagnosePlain(plain, knowledge, options), text.length - start > MOST_PLAIN)
}

/** In so much of it a mail shows that it is one. */
const MOST_HEAD = 65_536
const NO_HEAD: HeaderBlock = { fields: [], bodyStart: 0 }
/** A text without headers is read up to here. */
const MOST_PLAIN = 16_000_000
/** As many recipients or log lines are told; the readers stop there. */
const MOST_DIAGNOSES = 5000

/** Says what was left unread, so that nobody takes a part for the whole. */
function withLimits(found: DiagnosedInput, isCut: boolean): DiagnosedInput {
  const limits = [
    ...(isCut ? [`only the first ${MOST_PLAIN / 1_000_000} MB were read`] : []),
    ...(found.diagnoses.length >= MOST_DIAGNOSES ? [`only the first ${MOST_DIAGNOSES} recipients were read`] : []),
  ]
  return limits.length > 0 ? { ...found, limits: [...found.limits, ...limits] } : found
}

/** Without UTF-8's byte order mark; what is UTF-16 is UTF-8 then. */
function withoutMark(source: ByteString): ByteString {
  return source.startsWith('\xef\xbb\xbf') ? source.slice(3) : withoutUtf16(source)
}

/** Old Macintosh line ends: a carriage return alone. Only where no line feed is in sight. */
function unifyBareCr(source: ByteString): ByteString {
  const head = source.slice(0, 4096)
  if (!head.includes('\r') || head.includes('\n')) return source
  return unifyLineEnds(source)
}

function skipBlank(source: ByteString): number {
  let at = 0
  while (at < source.length && source.charCodeAt(at) <= 32) at++
  return at
}

const MAIL_FIELDS = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
  'content-type',
  'mime-version',
  'delivered-to',
  'x-failed-recipients',
  'auto-submitted',
  'reply-to',
  'sender',
  'cc',
  'x-mailer',
  'x-original-to',
  'content-transfer-encoding',
])

/** At least two fields that a mail has, and not the fields of a lone delivery report. */
function looksLikeMail(head: HeaderBlock): boolean {
  if (headerValue(head, 'reporting-mta') !== '' || headerValue(head, 'final-recipient') !== '') return false
  return new Set(head.fields.map(({ name }) => name).filter((name) => MAIL_FIELDS.has(name))).size >= 2
}
