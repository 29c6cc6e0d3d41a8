import type { SmtpCommand } from '../bounces/diagnosis.ts'
import { printed } from './exim-fields.ts'
import type { Told } from './log-format.ts'
import { bracketedAddress } from './logged-address.ts'

/** `H=… F=<…> rejected RCPT <…>: …`, and what its access lists refuse at other commands. */
const REJECTION =
  /(?:^| )(temporarily )?(rejected|discarded) (?:(RCPT|MAIL|DATA|AUTH|EHLO or HELO|EHLO|HELO|STARTTLS|VRFY|connection|after DATA)\b|(during MIME|by local_scan|by non-SMTP|after))/

/** True for a line that tells of a refusal by an access list. */
export function isEximRejection(message: string): boolean {
  return (message.includes('rejected ') || message.includes('discarded ')) && REJECTION.test(message)
}

/** Whose mail was refused, and what was answered. The mail was on its way in. */
export function readEximRejection(message: string): Told | null {
  const match = REJECTION.exec(message)
  if (!match) return null
  const command = COMMANDS[match[3] ?? 'after DATA'] ?? null
  const end = match.index + match[0].length
  const address = message.startsWith(' <', end) ? bracketedAddress(message, end + 2) : null
  const colon = message.indexOf(': ', end + (address?.length ?? 0))
  return {
    recipient: command === 'RCPT' ? address : null,
    action: match[1] ? 'delayed' : 'failed',
    text: colon < 0 ? '' : printed(message.slice(colon + 2)),
    command,
  }
}

const COMMANDS: Readonly<Record<string, SmtpCommand>> = {
  RCPT: 'RCPT',
  MAIL: 'MAIL',
  DATA: 'DATA',
  'after DATA': 'DATA',
  AUTH: 'AUTH',
  STARTTLS: 'STARTTLS',
  EHLO: 'EHLO',
  HELO: 'EHLO',
  'EHLO or HELO': 'EHLO',
  connection: 'CONNECT',
}
