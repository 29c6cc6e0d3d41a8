import { get } from 'node:http'
import type { OAuthIssuer } from '../../../../src/engine/mailboxes/preset.ts'
import type { OAuthClient } from '../../../../src/node/mailboxes/oauth/client.ts'
import type { FormAnswer, PostForm } from '../../../../src/node/mailboxes/oauth/post-form.ts'
import type { SecretKey, Secrets } from '../../../../src/node/mailboxes/secrets.ts'

export const ISSUER: OAuthIssuer = {
  id: 'sample',
  name: 'Sample',
  authorizationEndpoint: 'https://login.sample.example/authorize?tenant=all',
  tokenEndpoint: 'https://login.sample.example/token',
  deviceEndpoint: 'https://login.sample.example/device',
  scopes: ['imap', 'offline_access'],
  sendingScopes: ['smtp'],
  redirectHost: '127.0.0.1',
  extraParameters: { access_type: 'offline' },
  needsClientSecret: false,
  clientId: null,
  say: { en: 'Sample', de: 'Muster' },
  mechanisms: ['XOAUTH2', 'OAUTHBEARER'],
  sources: [],
  verifiedOn: '2026-11-21',
}

export const CLIENT: OAuthClient = {
  issuer: ISSUER,
  clientId: 'own-client',
  clientSecret: null,
  scope: 'imap offline_access',
}

export const NOW = Date.parse('2026-11-21T12:00:00Z')

/** A form that was posted. */
export interface Posted {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

/** One answer: status and JSON, or that it did not come so far. */
export type Scripted = readonly [status: number, body: unknown] | FormAnswer

/** An authorization server of a few words: answers come from a list, and each form is remembered. */
export function scripted(...answers: readonly Scripted[]) {
  const posted: Posted[] = []
  const left = [...answers]
  const post: PostForm = async (url, fields) => {
    posted.push({ url, fields })
    const answer = left.shift()
    if (answer === undefined) throw new Error(`nobody expected a form for ${url}`)
    if ('kind' in answer) return answer
    const [status, body] = answer
    return { kind: 'answer', status, body: typeof body === 'string' ? body : JSON.stringify(body) }
  }
  return { post, posted }
}

/** What a token endpoint gives. */
export function granted(access: string, refresh?: string, seconds: unknown = 3600): Scripted {
  const body = { access_token: access, token_type: 'Bearer', expires_in: seconds, refresh_token: refresh }
  return [200, body]
}

/** Secrets in a map. */
export function secretsIn(
  entries = new Map<SecretKey, string>(),
): Secrets & { readonly entries: Map<SecretKey, string> } {
  return {
    entries,
    state: async () => ({ kind: 'memory', why: 'test' }),
    read: async (key) => entries.get(key) ?? null,
    write: async (key, secret) => void entries.set(key, secret),
    forget: async (key) => void entries.delete(key),
  }
}

/** What a browser does with an address on this computer. */
export function visit(
  url: string,
): Promise<{ readonly status: number; readonly body: string; readonly headers: object }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
    }).on('error', reject)
  })
}
