import { capabilitiesOf } from './capabilities.ts'
import type { LoginRefusal } from './mailbox-behaviour.ts'
import { bad, type CommandHandler, done, no, type Reply, type Session } from './session.ts'
import { textOf } from './tokens.ts'

const REFUSALS: Readonly<Record<LoginRefusal, string>> = {
  authenticationFailed: '[AUTHENTICATIONFAILED] Authentication failed.',
  appPassword: '[ALERT] Application-specific password required: https://help.example/app-passwords (Failure)',
  webLogin: '[WEBALERT https://accounts.example/signin] Web login required.',
  oauthOnly: 'AUTHENTICATE failed. Basic authentication is disabled.',
  imapOff:
    '[ALERT] Your account is not enabled for IMAP use. Please visit your account settings and enable IMAP access.',
  tooMany: '[LIMIT] Too many simultaneous connections. (Failure)',
  unavailable: '[UNAVAILABLE] Temporary authentication failure.',
}

/** LOGIN (RFC 3501 §6.2.3). */
export const logIn: CommandHandler = (session, args) => {
  const [login, password] = args.map(textOf)
  if (typeof login !== 'string' || typeof password !== 'string') return bad()
  if (session.house.mayStartTls && !session.secure) return no('[PRIVACYREQUIRED] Not without TLS')
  return withPassword(session, login, password)
}

/** AUTHENTICATE (RFC 3501 §6.2.2), with an initial response or without (RFC 4959). */
export const authenticate: CommandHandler = async (session, args) => {
  const mechanism = (textOf(args[0]) ?? '').toUpperCase()
  if (!session.house.mechanisms.some((each) => each === mechanism)) return no('No such mechanism')
  if (session.house.mayStartTls && !session.secure) return no('[PRIVACYREQUIRED] Not without TLS')
  if (mechanism === 'LOGIN') return askForBoth(session)
  const initial = textOf(args[1]) ?? (await session.ask(''))
  if (initial === null || initial === '*') return bad('Cancelled')
  const text = decode(initial)
  if (mechanism !== 'PLAIN') return withToken(session, text)
  const [, login = '', password = ''] = text.split('\0')
  return withPassword(session, login, password)
}

async function askForBoth(session: Session): Promise<Reply> {
  const login = await session.ask(Buffer.from('Username:').toString('base64'))
  const password = await session.ask(Buffer.from('Password:').toString('base64'))
  return withPassword(session, decode(login ?? ''), decode(password ?? ''))
}

function withPassword(session: Session, login: string, password: string): Reply {
  const { login: refusal } = session.house.behaviour()
  if (refusal !== undefined) return no(REFUSALS[refusal])
  const account = session.house.accounts.get(login.toLowerCase())
  const fits = account !== undefined && account.password !== null && account.password === password
  return fits ? welcome(session, login) : no(REFUSALS.authenticationFailed)
}

/** XOAUTH2, and OAUTHBEARER (RFC 7628 §3.1): both end their fields with ^A. */
async function withToken(session: Session, text: string): Promise<Reply> {
  const fields = text.split('\x01')
  const name = /^(?:n,a=|user=)([^,]*)/.exec(fields[0] ?? '')?.[1] ?? ''
  const token = fields.find((field) => field.startsWith('auth=Bearer '))?.slice('auth=Bearer '.length)
  const { login: refusal } = session.house.behaviour()
  const known = session.house.accounts.has(name.toLowerCase())
  if (refusal === undefined && known && token !== undefined && session.house.acceptsToken(name.toLowerCase(), token)) {
    return welcome(session, name)
  }
  // RFC 7628 §3.2.3: the client answers the error with ^A or nothing, then comes the refusal.
  const error = JSON.stringify({ status: 'invalid_token', schemes: 'bearer', scope: 'mail' })
  await session.ask(Buffer.from(error).toString('base64'))
  return no(REFUSALS[refusal ?? 'authenticationFailed'])
}

function welcome(session: Session, login: string): Reply {
  session.account = session.house.accounts.get(login.toLowerCase()) ?? null
  return done(`[CAPABILITY ${capabilitiesOf(session).join(' ')}] Logged in`)
}

function decode(base64: string): string {
  return base64 === '=' ? '' : Buffer.from(base64, 'base64').toString('utf8')
}
