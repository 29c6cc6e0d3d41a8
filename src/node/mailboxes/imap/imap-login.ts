import { AuthenticationFailure } from 'imapflow'
import { loginTrouble, takesOnlyTokens } from '../connect/login-trouble.ts'
import { MailFailure } from '../connect/mail-failure.ts'
import type { Credential } from '../mail-services.ts'
import type { ImapOverSocket } from './imapflow-inside.ts'

/** As imapflow wants it. Throws MailFailure for what would break out of the exchange. */
export function prepareLogin(login: string, credential: Credential) {
  if (/[\0\r\n]/.test(login)) throw new MailFailure('login-refused')
  if (credential.kind === 'token') return { user: login, accessToken: credential.accessToken }
  if (credential.password === '') throw new MailFailure('secret-missing')
  return { user: login, pass: credential.password }
}

/** The greeting, capabilities, login. Rejects with MailFailure for a login that failed, else as imapflow rejects. */
export async function logInToImap(
  client: ImapOverSocket,
  { host, credential }: { readonly host: string; readonly credential: Credential },
): Promise<void> {
  try {
    await client.connect()
  } catch (error) {
    throw loginFailure(error, client, host, credential) ?? error
  }
}

/** imapflow would take OAUTHBEARER wherever it is offered; some servers offer what our token is not good for. */
export function unwantedCapabilities(credential: Credential): readonly string[] {
  if (credential.kind !== 'token') return []
  return TOKEN_MECHANISMS.filter((name) => !credential.mechanisms.includes(name)).map((name) => `AUTH=${name}`)
}

const TOKEN_MECHANISMS = ['XOAUTH2', 'OAUTHBEARER'] as const

interface LoginError {
  readonly authenticationFailed?: unknown
  readonly serverResponseCode?: unknown
  readonly response?: unknown
  readonly responseText?: unknown
  readonly responseStatus?: unknown
  readonly oauthError?: unknown
  readonly message?: unknown
}

function loginFailure(error: unknown, client: ImapOverSocket, host: string, credential: Credential) {
  const failed = (error ?? {}) as LoginError
  if (failed.message === 'Unsupported authentication mechanism' || failed.message === 'Login is disabled')
    return noMethod(client, credential)
  if (failed.authenticationFailed !== true) return byeFailure(client, host, credential)
  if (failed.message === 'No matching authentication method') return noMethod(client, credential)
  const text = [failed.responseText, failed.response].find((words) => typeof words === 'string')
  const reason = typeof failed.oauthError === 'object' ? JSON.stringify(failed.oauthError).slice(0, 500) : ''
  const code = typeof failed.serverResponseCode === 'string' ? failed.serverResponseCode : ''
  const said = `${code === '' ? '' : `[${code}] `}${text ?? ''} ${reason}`.trim()
  if (text === undefined && !(error instanceof AuthenticationFailure)) return null
  const trouble = loginTrouble({ code, said, kind: credential.kind, host })
  return new MailFailure(trouble === 'login-refused' && offersOnlyTokens(client) ? 'login-needs-oauth' : trouble, said)
}

/** Some servers say BYE to one connection too many. */
function byeFailure(client: ImapOverSocket, host: string, credential: Credential): MailFailure | null {
  const said = client.byeReason ?? ''
  if (said === '') return null
  const code = loginTrouble({ code: 'UNAVAILABLE', said, kind: credential.kind, host })
  return new MailFailure(code === 'server-refused' ? 'connection-lost' : code, said)
}

function offersOnlyTokens({ capabilities }: ImapOverSocket): boolean {
  const has = (name: string) => capabilities.has(`AUTH=${name}`)
  return (has('XOAUTH2') || has('OAUTHBEARER')) && !has('PLAIN') && !has('LOGIN')
}

function noMethod(client: ImapOverSocket, credential: Credential): MailFailure {
  const offered = [...client.capabilities.keys()].filter((name) => name.startsWith('AUTH='))
  const tokens = offered.some((name) => name === 'AUTH=XOAUTH2' || name === 'AUTH=OAUTHBEARER')
  const needsToken = credential.kind === 'password' && (tokens || takesOnlyTokens(client.host))
  return new MailFailure(needsToken ? 'login-needs-oauth' : 'login-method-missing', offered.join(' '))
}
