import { createHash, randomBytes } from 'node:crypto'

/** RFC 7636: a secret that only we know, and what the authorization server is shown of it. */
export interface Pkce {
  readonly verifier: string
  /** S256, never `plain`. */
  readonly challenge: string
}

/** 32 random octets, as RFC 7636 §4.1 recommends. */
export function createPkce(): Pkce {
  const verifier = randomText()
  return { verifier, challenge: createHash('sha256').update(verifier, 'ascii').digest('base64url') }
}

/** 43 characters that nobody guesses, also for `state`. */
export function randomText(): string {
  return randomBytes(32).toString('base64url')
}
