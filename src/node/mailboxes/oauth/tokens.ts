import { z } from 'zod'

/** What an authorization server gave, as it lies in the keychain. */
export interface Tokens {
  readonly accessToken: string
  /** Null: the server gives none, so that the user has to log in again when the access token has ended. */
  readonly refreshToken: string | null
  /** RFC 3339; null: the server did not tell. */
  readonly expiresAt: string | null
  /** For whom they were given: with another client they are worth nothing. */
  readonly issuer: string
  readonly clientId: string
}

/** RFC 6749 sets no limit; the longest that are known have some thousand characters. */
export const LONGEST_TOKEN = 16_384

const token = z.string().min(1).max(LONGEST_TOKEN)

const schema = z.object({
  accessToken: token,
  refreshToken: token.nullable(),
  expiresAt: z.iso.datetime().nullable(),
  issuer: z.string().max(500),
  clientId: z.string().max(500),
})

/** Reads what the keychain held. Null: it is nothing of ours. */
export function parseTokens(text: string): Tokens | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    // The text is a secret, so what is wrong with it is not told.
    return null
  }
}
