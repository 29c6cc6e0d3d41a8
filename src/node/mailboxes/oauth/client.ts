import type { Authentication } from '../../../engine/mailboxes/account.ts'
import type { OAuthIssuer } from '../../../engine/mailboxes/preset.ts'

/** Who asks for tokens, and whom. */
export interface OAuthClient {
  readonly issuer: OAuthIssuer
  readonly clientId: string
  /** Of the user's own client, where the issuer wants one; from the keychain. */
  readonly clientSecret: string | null
}

/** The client for an account: the user's own, else that of the issuer's file. Null: no such issuer, or no client id at all. */
export function clientOf(
  authentication: Authentication,
  issuers: readonly OAuthIssuer[],
  clientSecret: string | null,
): OAuthClient | null {
  if (authentication.kind !== 'oauth') return null
  const issuer = issuers.find(({ id }) => id === authentication.issuer)
  const clientId = authentication.clientId ?? issuer?.clientId ?? null
  return issuer === undefined || clientId === null ? null : { issuer, clientId, clientSecret }
}

/** The fields that name the client at the token endpoint (RFC 6749 §2.3.1, §3.2.1). */
export function clientFields({ clientId, clientSecret }: OAuthClient): Readonly<Record<string, string>> {
  return { client_id: clientId, ...(clientSecret === null ? {} : { client_secret: clientSecret }) }
}
