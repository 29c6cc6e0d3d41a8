import type { OAuthIssuer } from '../../../engine/mailboxes/preset.ts'
import type { LoginAccount } from './account-login.ts'

/** Who asks for tokens, and whom. */
export interface OAuthClient {
  readonly issuer: OAuthIssuer
  readonly clientId: string
  /** Of the user's own client, where the issuer wants one; from the keychain. */
  readonly clientSecret: string | null
  /** What is asked for: reading or sending, not both. */
  readonly scope: string
}

/** The client for an account: the user's own, else that of the issuer's file. Null: no such issuer, or no client id at all. */
export function clientOf(
  { kind, authentication }: LoginAccount,
  issuers: readonly OAuthIssuer[],
  clientSecret: string | null,
): OAuthClient | null {
  if (authentication.kind !== 'oauth') return null
  const issuer = issuers.find(({ id }) => id === authentication.issuer)
  const clientId = authentication.clientId ?? issuer?.clientId ?? null
  if (issuer === undefined || clientId === null) return null
  const scopes = kind === 'mailbox' ? issuer.scopes : issuer.sendingScopes
  return { issuer, clientId, clientSecret, scope: scopes.join(' ') }
}

/** The fields that name the client at the token endpoint (RFC 6749 §2.3.1, §3.2.1). */
export function clientFields({ clientId, clientSecret }: OAuthClient): Readonly<Record<string, string>> {
  return { client_id: clientId, ...(clientSecret === null ? {} : { client_secret: clientSecret }) }
}
