import type { SmtpCommand } from '../bounces/diagnosis.ts'
import { actionOf, type Told } from './log-format.ts'
import { type LogMemory, remember } from './log-memory.ts'

/** A logged SMTP session: the commands that wait for their answers (RFC 2920 lets several wait), and the recipients that were accepted. */
interface Session {
  readonly waiting: readonly Asked[]
  readonly accepted: readonly string[]
}

interface Asked {
  readonly command: SmtpCommand
  readonly recipient: string | null
}

const NEW: Session = { waiting: [], accepted: [] }
const MOST_RECIPIENTS = 50

/** Takes in a line that the client sent. What is no command (the message itself) changes nothing. */
export function followCommand(memory: LogMemory, key: string, line: string): void {
  const verb = line.slice(0, 4).toUpperCase()
  if (verb === 'QUIT' || verb === 'RSET') memory.delete(key)
  const command = COMMANDS[verb]
  if (!command) return
  const { waiting, accepted } = recall(memory, key)
  const recipient = command === 'RCPT' ? (/^RCPT TO: ?<([^<>]{1,400})>/i.exec(line)?.[1] ?? null) : null
  const isFirst = command === 'MAIL' || command === 'EHLO'
  keep(memory, key, { waiting: [...waiting, { command, recipient }], accepted: isFirst ? [] : accepted })
}

const COMMANDS: Readonly<Record<string, SmtpCommand>> = {
  HELO: 'EHLO',
  EHLO: 'EHLO',
  STAR: 'STARTTLS',
  AUTH: 'AUTH',
  MAIL: 'MAIL',
  RCPT: 'RCPT',
  DATA: 'DATA',
  BDAT: 'BDAT',
}

/** Takes in what the server answered, and tells whose mail it refused, or took when it ends the message. */
export function followReply(memory: LogMemory, key: string, reply: string): readonly Told[] {
  const { waiting, accepted } = recall(memory, key)
  const [asked, ...others] = waiting
  if (/^(?:3\d\d|\d\d\d-)/.test(reply) && !reply.includes('\n')) return []
  if (/^2\d\d/.test(reply)) return takeAcceptance(memory, key, reply)
  if (!/^[45]\d\d/.test(reply)) return []
  keep(memory, key, { waiting: others, accepted })
  if (asked?.command === 'EHLO' && /^50[0-4]/.test(reply)) return []
  const told = { action: actionOf(reply, 'failed'), text: reply, ...(asked ? { command: asked.command } : {}) }
  if (asked?.command === 'RCPT' || accepted.length === 0) return [{ ...told, recipient: asked?.recipient ?? null }]
  return accepted.map((recipient) => ({ ...told, recipient }))
}

function takeAcceptance(memory: LogMemory, key: string, reply: string): readonly Told[] {
  const { waiting, accepted } = recall(memory, key)
  const [asked, ...others] = waiting
  if (!asked) return []
  const isEnd = asked.command === 'DATA' || asked.command === 'BDAT'
  const more = asked.recipient === null ? accepted : [...accepted, asked.recipient].slice(-MOST_RECIPIENTS)
  keep(memory, key, { waiting: others, accepted: isEnd ? [] : more })
  return isEnd ? accepted.map((recipient) => ({ recipient, action: 'relayed', text: reply })) : []
}

function keep(memory: LogMemory, key: string, session: Session): void {
  remember(memory, key, JSON.stringify({ ...session, waiting: session.waiting.slice(-MOST_RECIPIENTS) }))
}

function recall(memory: LogMemory, key: string): Session {
  const kept = memory.get(key)
  // Only `keep` writes under these keys.
  return kept === undefined ? NEW : (JSON.parse(kept) as Session)
}
