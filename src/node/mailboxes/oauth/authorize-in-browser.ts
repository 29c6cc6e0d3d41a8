import { askForTokens } from './ask-for-tokens.ts'
import { type Authorized, authorizedBy, refusedWith } from './authorized.ts'
import type { OAuthClient } from './client.ts'
import { openLoopback, type Redirected } from './loopback.ts'
import { oneLine } from './oauth-trouble.ts'
import { createPkce, type Pkce, randomText } from './pkce.ts'
import type { PostForm } from './post-form.ts'

export interface AuthorizeInBrowser {
  readonly client: OAuthClient
  /** The address of the mailbox, so that the right account is offered. */
  readonly hint: string
  /** Shows the provider's page in the user's own browser. When it rejects, so does the whole. */
  readonly open: (url: string) => Promise<void> | void
  /** HTML that the browser shows at the end; it is the same whatever happened. */
  readonly page: string
  readonly post: PostForm
  /** Aborted: cancelled by the user. */
  readonly signal: AbortSignal
  readonly now: () => number
  /** How long the user may take. */
  readonly timeoutMs?: number
}

const TEN_MINUTES = 600_000

/** Authorization code with PKCE over a loopback redirect (RFC 6749 §4.1, RFC 7636, RFC 8252). */
export async function authorizeInBrowser(given: AuthorizeInBrowser): Promise<Authorized> {
  const { client, signal, page } = given
  const limited = AbortSignal.any([signal, AbortSignal.timeout(given.timeoutMs ?? TEN_MINUTES)])
  const [pkce, state] = [createPkce(), randomText()]
  const loopback = await openLoopback(state, page, limited)
  const redirectUri = `http://${client.issuer.redirectHost}:${loopback.port}`
  try {
    await given.open(questionFor(client, { redirectUri, state, challenge: pkce.challenge, hint: given.hint }))
    return await redeem(await loopback.answered, redirectUri, pkce, given)
  } catch (error) {
    if (signal.aborted) return { state: 'cancelled' }
    if (limited.aborted) return refusedWith('no answer from the browser in time')
    throw error
  } finally {
    loopback.close()
  }
}

interface Question {
  readonly redirectUri: string
  readonly state: string
  readonly challenge: string
  readonly hint: string
}

function questionFor(
  { issuer, clientId, scope }: OAuthClient,
  { redirectUri, state, challenge, hint }: Question,
): string {
  const url = new URL(issuer.authorizationEndpoint)
  const parameters = {
    ...issuer.extraParameters,
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    login_hint: hint,
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}

async function redeem(
  answer: Redirected,
  redirectUri: string,
  pkce: Pkce,
  given: AuthorizeInBrowser,
): Promise<Authorized> {
  const { error, description, code } = answer
  if (code === null || error !== null)
    return error === 'access_denied' && description === null
      ? { state: 'cancelled' }
      : refusedWith(oneLine([error, description].filter((part) => part !== null).join(': ')))
  const fields = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: pkce.verifier,
  }
  return authorizedBy(await askForTokens({ ...given, fields }))
}
