import type { OAuthIssuer } from '../../../engine/mailboxes/preset.ts'
import type { Credential } from '../mail-services.ts'
import type { SecretKey, Secrets } from '../secrets.ts'
import type { FreshCredential, LoginAccount } from './account-login.ts'
import { askForTokens } from './ask-for-tokens.ts'
import { clientOf, type OAuthClient } from './client.ts'
import { mailTrouble } from './oauth-trouble.ts'
import type { PostForm } from './post-form.ts'
import { parseTokens, type Tokens } from './tokens.ts'

export interface FreshCredentialOptions {
  readonly secrets: Secrets
  readonly issuers: readonly OAuthIssuer[]
  readonly post: PostForm
  readonly signal: AbortSignal
  readonly now: () => number
  /** An access token that the mail server has just refused: it is not given again, whatever its time says. */
  readonly refused?: string | null
}

/**
 * What an account logs in with: its password, or an access token that is good for some minutes, renewed before if need be. Where a
 * server gives a new refresh token with it (RFC 6749 §6), that is kept before anything else happens.
 */
export async function freshCredential(
  account: LoginAccount,
  options: FreshCredentialOptions,
): Promise<FreshCredential> {
  try {
    return await credentialFor(account, options)
  } catch (error) {
    // A keychain that is locked now, say; what it says has no secret in it.
    return trouble('secret-missing', error instanceof Error ? error.message : '')
  }
}

async function credentialFor(account: LoginAccount, options: FreshCredentialOptions): Promise<FreshCredential> {
  const { secrets, issuers } = options
  const { kind, id, authentication } = account
  const password = await secrets.read(`${kind}/${id}/password`)
  if (authentication.kind === 'password')
    return password === null ? trouble('secret-missing') : given({ kind: 'password', password })
  const client = clientOf(account, issuers, password)
  if (client === null) return trouble('oauth-refused', 'client_id')
  const key: SecretKey = `${kind}/${id}/oauth`
  const tokens = await tokensFor(key, client, secrets)
  if (tokens === null) return trouble('secret-missing')
  if (isGood(tokens, options)) return withToken(tokens, client)
  return renewed(key, tokens, client, options)
}

/** Renewed so long before its end that a login still has time. */
const MARGIN_MS = 120_000

function isGood({ accessToken, expiresAt }: Tokens, { now, refused }: FreshCredentialOptions): boolean {
  if (accessToken === refused) return false
  return expiresAt === null || Date.parse(expiresAt) - MARGIN_MS > now()
}

/** Tokens of another client are none: it was changed since. */
async function tokensFor(key: SecretKey, { issuer, clientId }: OAuthClient, secrets: Secrets): Promise<Tokens | null> {
  const text = await secrets.read(key)
  const tokens = text === null ? null : parseTokens(text)
  return tokens?.issuer === issuer.id && tokens.clientId === clientId ? tokens : null
}

async function renewed(
  key: SecretKey,
  tokens: Tokens,
  client: OAuthClient,
  options: FreshCredentialOptions,
): Promise<FreshCredential> {
  const { refreshToken } = tokens
  if (refreshToken === null) return trouble('oauth-expired')
  const answer = await askForTokens({
    ...options,
    client,
    fields: { grant_type: 'refresh_token', refresh_token: refreshToken },
  })
  if (answer.kind === 'trouble') return answer
  if (answer.kind === 'tokens') {
    const fresh = { ...answer.tokens, refreshToken: answer.tokens.refreshToken ?? refreshToken }
    await options.secrets.write(key, JSON.stringify(fresh))
    return withToken(fresh, client)
  }
  if (answer.error !== 'invalid_grant') return trouble('oauth-refused', answer.said)
  return renewedByAnother(key, refreshToken, client, options, answer.said)
}

/** The window and the command line may renew at the same time; who is late finds what the other was given. */
async function renewedByAnother(
  key: SecretKey,
  spent: string,
  client: OAuthClient,
  options: FreshCredentialOptions,
  said: string,
): Promise<FreshCredential> {
  const now = await tokensFor(key, client, options.secrets)
  const isNew = now !== null && now.refreshToken !== spent && isGood(now, options)
  return isNew ? withToken(now, client) : trouble('oauth-expired', said)
}

function withToken({ accessToken }: Tokens, { issuer }: OAuthClient): FreshCredential {
  return given({ kind: 'token', accessToken, mechanisms: issuer.mechanisms })
}

function given(credential: Credential): FreshCredential {
  return { kind: 'credential', credential }
}

function trouble(code: 'secret-missing' | 'oauth-refused' | 'oauth-expired', said = ''): FreshCredential {
  return { kind: 'trouble', trouble: mailTrouble(code, said) }
}
