import type { OAuthIssuer } from '../../../engine/mailboxes/preset.ts'
import type { Secrets } from '../secrets.ts'
import type { FreshCredential, LoginAccount } from './account-login.ts'
import { authorizeByDevice, type DeviceCode } from './authorize-by-device.ts'
import { authorizeInBrowser } from './authorize-in-browser.ts'
import { type Authorized, type NotAuthorized, refusedWith } from './authorized.ts'
import { clientOf, type OAuthClient } from './client.ts'
import { freshCredential } from './fresh-credential.ts'
import type { PostForm } from './post-form.ts'

/** How accounts log in. Tokens never leave it but for a login: they lie in the secrets alone. */
export interface Logins {
  /** What to log in with now. `refused`: the access token that the server has just refused. Accounts are served one after the other. */
  fresh(account: LoginAccount, signal: AbortSignal, refused?: string): Promise<FreshCredential>
  /** Has the user log in at the provider's page, and keeps what came of it. */
  authorizeInBrowser(account: LoginAccount, options: BrowserOptions): Promise<AuthorizeEnd>
  /** The same with a code that the user types in anywhere. */
  authorizeByDevice(account: LoginAccount, options: DeviceOptions): Promise<AuthorizeEnd>
}

/** How a login by the user ended; the tokens are kept by then. */
export type AuthorizeEnd = { readonly state: 'authorized' } | NotAuthorized

export interface BrowserOptions {
  /** The address that the account is for. */
  readonly hint: string
  readonly open: (url: string) => Promise<void> | void
  /** HTML for the end of it. */
  readonly page: string
  readonly signal: AbortSignal
}

export interface DeviceOptions {
  readonly show: (code: DeviceCode) => void
  readonly signal: AbortSignal
}

export interface LoginsOptions {
  readonly secrets: Secrets
  readonly issuers: readonly OAuthIssuer[]
  readonly post: PostForm
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Opens the logins of all accounts. Nothing goes out before it is needed. */
export function createLogins(options: LoginsOptions): Logins {
  const { secrets, issuers, post, now } = options
  const queues = new Map<string, Promise<unknown>>()
  return {
    fresh: (account, signal, refused) =>
      oneByOne(queues, `${account.kind}/${account.id}`, () =>
        freshCredential(account, {
          secrets,
          issuers,
          post,
          signal,
          now,
          refused: refused ?? null,
        }),
      ),
    authorizeInBrowser: (account, given) =>
      authorize(account, options, (client) => authorizeInBrowser({ ...given, client, post, now })),
    authorizeByDevice: (account, given) =>
      authorize(account, options, (client) => authorizeByDevice({ ...given, client, post, now })),
  }
}

/** A refresh token may be good for one use only, so two never renew it at once. */
function oneByOne<T>(queues: Map<string, Promise<unknown>>, key: string, task: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve()
  const result = before.then(task, task)
  const settled = result.catch(() => {})
  queues.set(key, settled)
  settled.then(() => {
    if (queues.get(key) === settled) queues.delete(key)
  })
  return result
}

async function authorize(
  account: LoginAccount,
  { secrets, issuers }: LoginsOptions,
  run: (client: OAuthClient) => Promise<Authorized>,
): Promise<AuthorizeEnd> {
  const { kind, id } = account
  const client = clientOf(account, issuers, await secrets.read(`${kind}/${id}/password`))
  if (client === null) return refusedWith('client_id')
  const end = await run(client)
  if (end.state !== 'authorized') return end
  await secrets.write(`${kind}/${id}/oauth`, JSON.stringify(end.tokens))
  return { state: 'authorized' }
}
