import type { Action } from '../bounces/diagnosis.ts'
import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'

/** Dovecot's delivery into mailboxes: `lmtp(user@example.org)<1><session>: msgid=<…>: saved mail to INBOX`. */
export const dovecot: LogFormat = { recognizes: isDovecot, read: readDovecot }

const AGENT = /^(?:lmtp|lda|deliver)\(([^()\s]{1,400})\)/

function isDovecot({ program, message }: LogLine): boolean {
  return program === 'dovecot' || AGENT.test(message)
}

/** A full mailbox is refused for good, unless Dovecot is told otherwise (quota_full_tempfail). */
const RESULTS: readonly (readonly [RegExp, Action])[] = [
  [
    /msgid=(?:<.{0,400}?>|\S{0,400}|\(.{0,200}?\)): ((?:saved mail to|stored mail into|delivered to) .{1,400})$/,
    'delivered',
  ],
  [/msgid=.{0,400}?: ((?:save failed to|failed to store into mailbox) .{1,400}quota.{0,600})$/i, 'failed'],
  [/msgid=.{0,400}?: (save failed to .{1,1000})$/, 'delayed'],
  [/msgid=.{0,400}?: (failed to store into mailbox .{1,1000})$/, 'delayed'],
  [/msgid=.{0,400}?: (rejected.{0,1000})$/i, 'failed'],
]

function readDovecot({ message }: LogLine): readonly Told[] {
  const recipient = AGENT.exec(message)?.[1]
  if (recipient === undefined) return []
  for (const [pattern, action] of RESULTS) {
    const text = pattern.exec(message)?.[1]
    if (text !== undefined) return [{ recipient: recipient.split(',')[0] ?? recipient, action, text }]
  }
  return []
}
