import type SMTPConnection from 'nodemailer/lib/smtp-connection'

/** The parts of nodemailer's connection that it does not document: 10.6.0 has them so, and a test looks. */
interface NodemailerInside {
  readonly _ehloLines?: readonly string[]
  readonly customAuth: Map<string, (context: SMTPConnection.CustomAuthenticationContext) => Promise<boolean>>
  _sendCommand(line: string, logged?: string): void
}

/** The keywords that EHLO was answered with, each with its parameters, without the first line. */
export function ehloLines(connection: SMTPConnection): readonly string[] {
  return (insideOf(connection)._ehloLines ?? []).slice(0, MOST_KEYWORDS)
}

/**
 * Adds SMTPUTF8 to MAIL also where the envelope alone does not need it: the addresses in the header do (RFC 6531 §3.4).
 */
export function forceSmtpUtf8(connection: SMTPConnection): void {
  const inside = insideOf(connection)
  const send = inside._sendCommand.bind(connection)
  inside._sendCommand = (line, logged) => {
    const wants = line.startsWith('MAIL FROM:') && !/ SMTPUTF8(?: |$)/.test(line)
    send(wants ? `${line} SMTPUTF8` : line, logged)
  }
}

/** Adds a way to log in. The documented way needs to know it when the connection is made. */
export function addLogin(
  connection: SMTPConnection,
  method: string,
  handler: (context: SMTPConnection.CustomAuthenticationContext) => Promise<boolean>,
): void {
  insideOf(connection).customAuth.set(method, handler)
}

const MOST_KEYWORDS = 100

function insideOf(connection: SMTPConnection): NodemailerInside {
  return connection as unknown as NodemailerInside
}
