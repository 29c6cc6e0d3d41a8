import type { Outcome } from '../bounces/diagnosis.ts'
import { amavis } from './amavis.ts'
import { dovecot } from './dovecot.ts'
import { exim } from './exim.ts'
import { haraka } from './haraka.ts'
import { hmailserver } from './hmailserver.ts'
import { completeOutcome, type LogFormat } from './log-format.ts'
import { type LogLine, splitLogLine } from './log-line.ts'
import type { LogMemory } from './log-memory.ts'
import { microsoft } from './microsoft.ts'
import { opensmtpd } from './opensmtpd.ts'
import { postfix } from './postfix.ts'
import { qmail } from './qmail.ts'
import { sendmail } from './sendmail.ts'
import { stalwart } from './stalwart.ts'

/** The mail software whose logs are read. Of two that recognize a line the first is right. */
const FORMATS: readonly LogFormat[] = [
  postfix,
  exim,
  opensmtpd,
  sendmail,
  qmail,
  stalwart,
  haraka,
  hmailserver,
  microsoft,
  dovecot,
  amavis,
]

/** What is longer was not written by a mail server. */
const LONGEST_LINE = 16_384

/**
 * The outcomes that one line of a mail log tells, one for each recipient: none when it is no line of a log that we know, or one
 * without a verdict. `memory` carries what earlier lines of the same log said. Never throws; linear in the line.
 */
export function readLogLine(text: string, memory: LogMemory): readonly Outcome[] {
  if (SMTP_REPLY.test(text)) return []
  const line = lineOf(text)
  const format = FORMATS.find(({ recognizes }) => recognizes(line))
  return format ? format.read(line, memory).map((told) => completeOutcome(line, told)) : []
}

/** True when the line looks like one of a mail log, or of any syslog, whether or not it tells an outcome. */
export function isLogLine(text: string): boolean {
  if (SMTP_REPLY.test(text)) return false
  const line = lineOf(text)
  return line.program !== '' || FORMATS.some(({ recognizes }) => recognizes(line))
}

function lineOf(text: string): LogLine {
  const head = text.length > LONGEST_LINE ? text.slice(0, LONGEST_LINE) : text
  return splitLogLine(head.includes('\n') ? head.replaceAll('\n', ' ') : head)
}

/** A reply may hold an arrow or a field of its own ("127.0.0.1 -> Query Refused", from URIBL); a log line begins otherwise. */
const SMTP_REPLY = /^[245]\d\d[ -]/
