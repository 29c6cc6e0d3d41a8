import { z } from 'zod'
import type { MailTrouble } from '../../../engine/mailboxes/mail-trouble.ts'
import { clientFields, type OAuthClient } from './client.ts'
import { mailTrouble, oneLine } from './oauth-trouble.ts'
import type { PostForm } from './post-form.ts'
import { LONGEST_TOKEN, type Tokens } from './tokens.ts'

/** What a token endpoint answered. */
export type TokenAnswer =
  | { readonly kind: 'tokens'; readonly tokens: Tokens }
  /** RFC 6749 §5.2, RFC 8628 §3.5: `invalid_grant`, `authorization_pending` … */
  | { readonly kind: 'refused'; readonly error: string; readonly said: string }
  | { readonly kind: 'trouble'; readonly trouble: MailTrouble }

export interface AskForTokens {
  readonly client: OAuthClient
  /** `grant_type` and what belongs to it. */
  readonly fields: Readonly<Record<string, string>>
  readonly post: PostForm
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** One question to the token endpoint (RFC 6749 §4.1.3, §6; RFC 8628 §3.4). */
export async function askForTokens({ client, fields, post, signal, now }: AskForTokens): Promise<TokenAnswer> {
  const asked = now()
  const answer = await post(client.issuer.tokenEndpoint, { ...fields, ...clientFields(client) }, signal)
  if (answer.kind === 'trouble') return answer
  const json = parseJson(answer.body)
  const refused = refusal.safeParse(json)
  if (refused.success) return refusedBy(refused.data, { ...fields, ...clientFields(client) })
  const granted = grant.safeParse(json)
  if (answer.status !== 200 || !granted.success)
    return { kind: 'trouble', trouble: mailTrouble('server-nonsense', `${client.issuer.name}: HTTP ${answer.status}`) }
  return { kind: 'tokens', tokens: tokensOf(granted.data, client, asked) }
}

/** A refusal as people may see it: some servers repeat in it what they were sent, which is secret. */
export function refusedBy(
  { error, error_description: description }: z.infer<typeof refusal>,
  sent: Readonly<Record<string, string>>,
): TokenAnswer & { kind: 'refused' } {
  const code = oneLine(hide(error, sent))
  const said = description === undefined ? code : `${code}: ${hide(description, sent)}`
  return { kind: 'refused', error: code, said: oneLine(said) }
}

const SECRET_FIELDS = ['refresh_token', 'code', 'code_verifier', 'device_code', 'client_secret']

function hide(text: string, sent: Readonly<Record<string, string>>): string {
  let hidden = text
  for (const name of SECRET_FIELDS) {
    const value = sent[name] ?? ''
    if (value.length >= SHORTEST_SECRET) hidden = hidden.replaceAll(value, '…')
  }
  return hidden
}

/** Shorter ones would tear words apart, and are none. */
const SHORTEST_SECRET = 4

/** JSON from outside; `undefined`: it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** RFC 6749 §5.2. */
export const refusal = z.object({
  error: z.string().min(1).max(200),
  error_description: z.string().max(20_000).optional(),
})

const token = z.string().min(1).max(LONGEST_TOKEN)
/** RFC 6749 §5.1; some servers write the number as a text. */
const grant = z.object({
  access_token: token,
  token_type: z.string().regex(/^bearer$/i),
  refresh_token: token.optional(),
  expires_in: z.coerce.number().int().min(1).max(315_360_000).optional(),
})

function tokensOf(granted: z.infer<typeof grant>, { issuer, clientId }: OAuthClient, asked: number): Tokens {
  const { access_token: accessToken, refresh_token: refreshToken = null, expires_in: seconds } = granted
  const expiresAt = seconds === undefined ? null : new Date(asked + seconds * 1000).toISOString()
  return { accessToken, refreshToken, expiresAt, issuer: issuer.id, clientId }
}
