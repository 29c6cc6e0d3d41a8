import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { MailFailure } from '../connect/mail-failure.ts'

/** A failure with what is needed to tell a refusal from a lost connection. */
export class SmtpFailure extends MailFailure {
  /** The whole reply, lines parted by `\n`; null: none came. */
  readonly reply: string | null
  /** As nodemailer names it: `MAIL FROM`, `RCPT TO`, `DATA`, `CONN` …. */
  readonly command: string

  constructor(error: SMTPConnection.SMTPError | null) {
    const reply = typeof error?.response === 'string' ? error.response : null
    super(codeOf(error, reply), reply ?? '')
    this.reply = reply
    this.command = error?.command ?? ''
  }
}

/** What an error of nodemailer is for us; null: the connection ended. Its message is not passed on: it may quote what we said. */
export function sessionFailure(error: SMTPConnection.SMTPError | null): MailFailure {
  return error instanceof MailFailure ? error : new SmtpFailure(error)
}

function codeOf(error: SMTPConnection.SMTPError | null, reply: string | null) {
  if (error === null) return 'connection-lost'
  if (error.code === 'ETIMEDOUT') return 'server-too-slow'
  if (reply !== null) return /^[45]\d\d/.test(reply) ? 'server-refused' : 'server-nonsense'
  // The only error of the protocol without a reply: one that never ended.
  if (error.code === 'EPROTOCOL') return 'server-too-long'
  return error.code === 'EENVELOPE' || error.code === 'EMESSAGE' ? 'server-refused' : 'connection-lost'
}
