import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import { MailFailure } from '../connect/mail-failure.ts'

/** What imapflow's errors carry. */
interface ImapError {
  readonly code?: unknown
  readonly reason?: unknown
  readonly responseText?: unknown
  readonly responseStatus?: unknown
}

/** What an error of imapflow is for us. Its message is not passed on: it may quote what we said. */
export function imapFailure(error: unknown): MailFailure {
  if (error instanceof MailFailure) return error
  const { code, reason, responseText, responseStatus } = (error ?? {}) as ImapError
  const said = [responseText, reason].find((words) => typeof words === 'string') ?? ''
  return new MailFailure(codeOf(String(code ?? ''), responseStatus), String(said))
}

function codeOf(code: string, status: unknown): MailTroubleCode {
  if (status === 'NO' || code === 'ETHROTTLE') return 'server-refused'
  if (status === 'BAD' || code.startsWith('ParserError')) return 'server-nonsense'
  return CODES.get(code) ?? 'connection-lost'
}

const CODES: ReadonlyMap<string, MailTroubleCode> = new Map([
  ['LineTooLarge', 'server-too-long'],
  ['LiteralTooLarge', 'server-too-much'],
  ['ResponseTooLarge', 'server-too-much'],
  ['MAX_IMAP_NESTING_REACHED', 'server-nonsense'],
  ['UnexpectedTag', 'server-nonsense'],
  ['InvalidResponse', 'server-nonsense'],
  ['ResponseProcessingFailed', 'server-nonsense'],
  ['ETIMEOUT', 'server-too-slow'],
  ['ETIMEDOUT', 'server-too-slow'],
])
