import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type XOAuth2 from 'nodemailer/lib/xoauth2'
import type { ServerSettings } from '../../../engine/mailboxes/account.ts'
import { loginTrouble } from '../connect/login-trouble.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import type { Scrub } from '../connect/scrub.ts'
import type { Credential } from '../mail-services.ts'
import { addLogin } from './nodemailer-inside.ts'
import { SmtpFailure } from './session-failure.ts'
import type { SmtpSession } from './smtp-session.ts'

export interface SmtpLogin {
  readonly login: string
  readonly credential: Credential
  readonly server: ServerSettings
  readonly scrub: Scrub
  readonly timeoutMs: number
}

/** Logs in with the best that both sides know. Throws MailFailure. */
export async function logInToSmtp(session: SmtpSession, options: SmtpLogin): Promise<void> {
  const { credential, login, server, scrub, timeoutMs } = options
  const offered = new Set((session.keywords.get('AUTH') ?? '').toUpperCase().split(/[ =]+/))
  const method = chooseMethod(credential, offered)
  if (/[\0\r\n]/.test(login)) throw new MailFailure('login-refused')
  try {
    if (credential.kind === 'token')
      return await logInWithToken(session, method, tokenResponse(method, login, credential.accessToken), timeoutMs)
    const auth = { user: login, pass: credential.password, method }
    await session.step<void>(timeoutMs, (done) => session.connection.login(auth, (error) => done(error)))
  } catch (error) {
    if (!(error instanceof SmtpFailure) || error.reply === null || !/^[45]\d\d/.test(error.reply)) throw error
    const said = scrub(error.reply)
    const code = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1] ?? ''
    throw new MailFailure(loginTrouble({ code, said, kind: credential.kind, host: server.host }), said)
  }
}

function chooseMethod(credential: Credential, offered: ReadonlySet<string>): string {
  const wanted = credential.kind === 'token' ? credential.mechanisms : ['PLAIN', 'LOGIN', 'CRAM-MD5']
  const method = wanted.find((name) => offered.has(name))
  if (method !== undefined) return method
  const said = [...offered].filter((name) => name !== '').join(' ')
  const tokensOnly = credential.kind === 'password' && (offered.has('XOAUTH2') || offered.has('OAUTHBEARER'))
  throw new MailFailure(tokensOnly ? 'login-needs-oauth' : 'login-method-missing', said)
}

/** RFC 7628 §3.1; XOAUTH2 is Google's form from before it. */
function tokenResponse(method: string, login: string, token: string): string {
  const fields =
    method === 'OAUTHBEARER'
      ? `n,a=${login.replaceAll('=', '=3D').replaceAll(',', '=2C')},\x01auth=Bearer ${token}\x01\x01`
      : `user=${login}\x01auth=Bearer ${token}\x01\x01`
  return Buffer.from(fields).toString('base64')
}

async function logInWithToken(session: SmtpSession, method: string, response: string, timeoutMs: number) {
  const { connection } = session
  const handler = async ({ sendCommand }: SMTPConnection.CustomAuthenticationContext) => {
    const first = await sendCommand(`AUTH ${method} ${response}`)
    if (first.status === 235) return true
    // The reason comes as a challenge, to be answered with nothing before the refusal comes (RFC 7628 §3.2.3).
    const last = first.status === 334 ? await sendCommand(method === 'OAUTHBEARER' ? 'AQ==' : '') : first
    if (last.status === 235) return true
    throw new TokenRefused(last.response, first.status === 334 ? first.text : '')
  }
  addLogin(connection, method, handler)
  // Without `oauth2` nodemailer would choose another method; the handler above never looks at it.
  const auth = { oauth2: {} as XOAuth2, method }
  await session.step<void>(timeoutMs, (done) =>
    connection.login(auth, (error) => {
      const reason = error instanceof TokenRefused ? error.withReason() : error
      done(reason)
    }),
  )
}

class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  readonly response: string
  readonly code = 'EAUTH'
  readonly #challenge: string

  constructor(reply: string, challenge: string) {
    super('token refused')
    this.response = reply
    this.#challenge = challenge
  }

  withReason(): SMTPConnection.SMTPError {
    const reason = Buffer.from(this.#challenge.slice(0, 2000), 'base64').toString('latin1')
    return Object.assign(new Error('token refused'), { code: 'EAUTH', response: `${this.response} ${reason}`.trim() })
  }
}
