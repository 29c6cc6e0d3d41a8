import type { Action } from '../bounces/diagnosis.ts'
import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'

/** Dovecot's delivery into mailboxes: `lmtp(user@example.org)<1><session>: msgid=<…>: saved mail to INBOX`. */
export const dovecot: LogFormat = { recognizes: isDovecot, read: readDovecot }

const AGENT = /^(?:lmtp|lda|deliver)\((?:\d{1,10}, )?([^()\s,]{1,400})[,)]/

function isDovecot({ program, message }: LogLine): boolean {
  return program === 'dovecot' || AGENT.test(message)
}

/** A full mailbox is refused for good, unless Dovecot is told otherwise (quota_full_tempfail). */
const RESULTS: readonly (readonly [RegExp, Action])[] = [
  [/^(?:saved mail to|stored mail into|delivered to) /, 'delivered'],
  [/^(?:save failed to|failed to store into mailbox) .{1,400}quota/i, 'failed'],
  [/^(?:save failed to|failed to store into mailbox) /, 'delayed'],
  [/^rejected\b/i, 'failed'],
]

function readDovecot({ message }: LogLine): readonly Told[] {
  const user = AGENT.exec(message)?.[1]
  const text = behindMessageId(message)
  const action = RESULTS.find(([pattern]) => pattern.test(text))?.[1]
  return user === undefined || !action ? [] : [{ recipient: user, action, text }]
}

function behindMessageId(message: string): string {
  const id = message.indexOf('msgid=')
  const end = id < 0 ? -1 : message.indexOf(': ', id)
  return end < 0 ? '' : message.slice(end + 2)
}
