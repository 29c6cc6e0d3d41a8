import type { LogFormat, Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import { splitRecipients } from './recipient-list.ts'

/** amavis: `(id) Blocked SPAM {RejectedInbound}, … <from> -> <to>,<to>, quarantine: …, Hits: 12.3`. What it passes goes on, so it is no verdict. */
export const amavis: LogFormat = { recognizes: isAmavis, read: readAmavis }

const BLOCKED = /^\([\w-]{3,40}\) Blocked ([A-Z][A-Za-z-]{1,40}(?: \([^()]{0,400}\)){0,3})(?: \{([^{}]{1,200})\})?, /

function isAmavis({ program, message }: LogLine): boolean {
  return program.startsWith('amavis') || BLOCKED.test(message)
}

function readAmavis({ message }: LogLine): readonly Told[] {
  const blocked = BLOCKED.exec(message)
  const start = message.indexOf(' -> <')
  if (!blocked || start < 0) return []
  const list = message.slice(start + 4)
  const end = />(?=, [A-Za-z]|$| ?\()/.exec(list)?.index ?? list.length
  const text = blocked[2] === undefined ? `Blocked ${blocked[1]}` : `Blocked ${blocked[1]} {${blocked[2]}}`
  const queueId = /, Queue-ID: ([0-9A-Za-z]{5,30})/.exec(message)?.[1] ?? null
  const action = /TempFailed/.test(blocked[2] ?? '') ? 'delayed' : 'failed'
  return splitRecipients(list.slice(0, end + 1)).map((recipient) => ({ recipient, action, text, queueId }))
}
