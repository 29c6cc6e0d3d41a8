import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { askForTokens, parseJson, refusal, refusedBy } from './ask-for-tokens.ts'
import { type Authorized, authorizedBy, refusedWith } from './authorized.ts'
import { clientFields, type OAuthClient } from './client.ts'
import { mailTrouble, oneLine } from './oauth-trouble.ts'
import type { PostForm } from './post-form.ts'

/** What the user types in, and where (RFC 8628 §3.3). */
export interface DeviceCode {
  readonly userCode: string
  readonly verificationUri: string
  /** With the code in it; null: the server gives none. */
  readonly verificationUriComplete: string | null
  readonly expiresInSeconds: number
}

export interface AuthorizeByDevice {
  readonly client: OAuthClient
  readonly show: (code: DeviceCode) => void
  readonly post: PostForm
  /** Aborted: cancelled by the user. */
  readonly signal: AbortSignal
  readonly now: () => number
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Device authorization (RFC 8628): the user types a code on any device, while we ask again and again. */
export async function authorizeByDevice(given: AuthorizeByDevice): Promise<Authorized> {
  const { client, post, signal } = given
  const { deviceEndpoint, name } = client.issuer
  if (deviceEndpoint === null) return refusedWith(`${name}: no device flow`)
  const answer = await post(deviceEndpoint, { ...clientFields(client), scope: client.scope }, signal)
  if (signal.aborted) return { state: 'cancelled' }
  if (answer.kind === 'trouble') return { state: 'refused', trouble: answer.trouble }
  const json = parseJson(answer.body)
  const refused = refusal.safeParse(json)
  if (refused.success) return authorizedBy(refusedBy(refused.data, clientFields(client)))
  const code = deviceAnswer.safeParse(json)
  if (answer.status !== 200 || !code.success)
    return { state: 'refused', trouble: mailTrouble('server-nonsense', `${name}: HTTP ${answer.status}`) }
  given.show(shownCode(code.data))
  return poll(code.data, given)
}

const httpsUri = z
  .url({ protocol: /^https$/ })
  .max(2048)
  .transform((uri) => new URL(uri).href)
const text = z.string().min(1).max(4096)
/** `verification_url` is what Google writes. */
const deviceAnswer = z
  .object({
    device_code: text,
    user_code: z.string().min(1).max(100),
    verification_uri: httpsUri.optional(),
    verification_url: httpsUri.optional(),
    verification_uri_complete: httpsUri.optional().catch(undefined),
    expires_in: z.coerce.number().int().min(1).max(86_400),
    interval: z.coerce.number().int().min(1).max(600).default(5),
  })
  .refine((one) => (one.verification_uri ?? one.verification_url) !== undefined)
type DeviceAnswer = z.infer<typeof deviceAnswer>

function shownCode(answer: DeviceAnswer): DeviceCode {
  return {
    userCode: oneLine(answer.user_code),
    verificationUri: answer.verification_uri ?? answer.verification_url ?? '',
    verificationUriComplete: answer.verification_uri_complete ?? null,
    expiresInSeconds: answer.expires_in,
  }
}

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:device_code'

/** RFC 8628 §3.5: `slow_down` adds five seconds for good; a connection that failed waits twice as long. */
async function poll(code: DeviceAnswer, given: AuthorizeByDevice): Promise<Authorized> {
  const { signal, now, wait = waitFor } = given
  const end = now() + code.expires_in * 1000
  let seconds = code.interval
  while (now() + seconds * 1000 < end) {
    await wait(seconds * 1000, signal)
    if (signal.aborted) return { state: 'cancelled' }
    const answer = await askForTokens({ ...given, fields: { grant_type: GRANT_TYPE, device_code: code.device_code } })
    if (signal.aborted) return { state: 'cancelled' }
    if (answer.kind === 'tokens') return authorizedBy(answer)
    if (answer.kind === 'trouble') seconds = Math.min(seconds * 2, 60)
    else if (answer.error === 'slow_down') seconds += 5
    else if (answer.error !== 'authorization_pending') return authorizedBy(answer)
  }
  return refusedWith('expired_token')
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {})
}
