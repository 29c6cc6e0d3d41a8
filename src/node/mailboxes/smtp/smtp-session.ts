import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { ServerSettings } from '../../../engine/mailboxes/account.ts'
import { type ConnectMailOptions, connectMail } from '../connect/connect-mail.ts'
import { limitOctets, type OctetBudget } from '../connect/limit-octets.ts'
import type { MailFailure } from '../connect/mail-failure.ts'
import { CLIENT_NAME, SMTP_PROTOCOL } from '../connect/smtp-protocol.ts'
import { ehloLines } from './nodemailer-inside.ts'
import { sessionFailure } from './session-failure.ts'

/** A session with a submission service after EHLO under TLS, before login. */
export interface SmtpSession {
  readonly connection: SMTPConnection
  readonly greeting: string
  readonly tls: string
  /** Upper case keyword to its parameters. */
  readonly keywords: ReadonlyMap<string, string>
  /** Runs one step: what `act` calls back with, or MailFailure for an error, the end of the connection, or time. */
  step<T>(timeoutMs: number, act: (done: StepEnd<T>) => void): Promise<T>
  close(): void
}

/** As nodemailer calls back. */
export type StepEnd<T> = (error?: SMTPConnection.SMTPError | null, value?: T) => void

export type SmtpSessionOptions = Omit<ConnectMailOptions, 'protocol'>

/** Connects and says EHLO. Throws MailFailure. */
export async function openSmtpSession(settings: ServerSettings, options: SmtpSessionOptions): Promise<SmtpSession> {
  const opened = await connectMail(settings, { ...options, protocol: SMTP_PROTOCOL })
  const { patience, signal } = options
  const connection = new SMTPConnection({
    connection: opened.socket,
    secure: true,
    secured: true,
    name: CLIENT_NAME,
    host: settings.host,
    port: settings.port,
    logger: false,
    debug: false,
    greetingTimeout: patience.replyMs,
    socketTimeout: patience.handOverMs,
    ...LIMITS,
  })
  let budget: OctetBudget | null = null
  const step = stepsOf(connection, () => budget?.failure() ?? null)
  // nodemailer begins to listen in the next turn of the event loop, and so do we, after it.
  setImmediate(() => {
    setImmediate(() => {
      budget = limitOctets(opened.socket, MOST_OCTETS)
    })
  })
  const cancel = () => opened.socket.destroy()
  signal.addEventListener('abort', cancel, { once: true })
  const close = () => {
    signal.removeEventListener('abort', cancel)
    connection.close()
    opened.socket.destroySoon()
  }
  try {
    await step<void>(patience.replyMs, (done) => connection.connect(done))
  } catch (error) {
    close()
    throw error
  }
  return {
    connection,
    greeting: opened.greeting,
    tls: opened.tls,
    keywords: keywordsOf(ehloLines(connection)),
    step,
    close,
  }
}

/** A whole session has a few dozen short replies. `maxResponseSize` is newer than the types. */
const MOST_OCTETS = 500_000
const LIMITS = { maxResponseSize: 60_000, socketCloseTimeout: 1000 }

function stepsOf(connection: SMTPConnection, tooMuch: () => MailFailure | null) {
  let fail: (error: SMTPConnection.SMTPError | null) => void = () => {}
  connection.on('error', (error) => fail(error))
  // It may come just before the callback that says why.
  connection.on('end', () => setImmediate(() => fail(null)))
  return <T>(timeoutMs: number, act: (done: StepEnd<T>) => void) =>
    new Promise<T>((resolve, reject) => {
      const settle = (error: SMTPConnection.SMTPError | null) => {
        clearTimeout(timer)
        reject(tooMuch() ?? sessionFailure(error))
      }
      const late = () => settle(Object.assign(new Error('time is over'), { code: 'ETIMEDOUT' }))
      const timer = setTimeout(late, timeoutMs)
      fail = settle
      act((error, value) => {
        if (error !== undefined && error !== null) return settle(error)
        clearTimeout(timer)
        // Steps without a value are those whose `T` is void.
        resolve(value as T)
      })
    })
}

function keywordsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.map((line) => {
      // Old servers write AUTH=LOGIN.
      const [, keyword = '', parameters = ''] = /^([^ =]+)[ =]?(.*)$/.exec(line) ?? []
      return [keyword.toUpperCase(), parameters]
    }),
  )
}
