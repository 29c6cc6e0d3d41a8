import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OAuthIssuer } from '../../../../src/engine/mailboxes/preset.ts'
import type { LoginAccount } from '../../../../src/node/mailboxes/oauth/account-login.ts'
import { freshCredential } from '../../../../src/node/mailboxes/oauth/fresh-credential.ts'
import { createLogins } from '../../../../src/node/mailboxes/oauth/logins.ts'
import { parseTokens, type Tokens } from '../../../../src/node/mailboxes/oauth/tokens.ts'
import type { SecretKey } from '../../../../src/node/mailboxes/secrets.ts'
import { granted, ISSUER, NOW, type Scripted, scripted, secretsIn } from './samples.ts'

const ACCOUNT: LoginAccount = {
  kind: 'mailbox',
  id: '1',
  authentication: { kind: 'oauth', issuer: 'sample', clientId: 'own-client' },
}
const KEY = 'mailbox/1/oauth'
const TOKENS: Tokens = {
  accessToken: 'access-1',
  refreshToken: 'refresh-1',
  expiresAt: '2026-11-21T12:30:00.000Z',
  issuer: 'sample',
  clientId: 'own-client',
}
const EXPIRED = { ...TOKENS, expiresAt: '2026-11-21T12:01:00.000Z' }
const INVALID = [400, { error: 'invalid_grant', error_description: 'Token has been revoked.' }] as const

function ask(tokens: Tokens | string | null, answers: readonly Scripted[] = [], refused?: string) {
  const { post, posted } = scripted(...answers)
  const secrets = secretsIn()
  if (tokens !== null) secrets.entries.set(KEY, typeof tokens === 'string' ? tokens : JSON.stringify(tokens))
  const signal = new AbortController().signal
  const options = { secrets, issuers: [ISSUER], post, signal, now: () => NOW, refused: refused ?? null }
  return { secrets, posted, options, ended: freshCredential(ACCOUNT, options) }
}

const token = (accessToken: string) => ({
  kind: 'credential',
  credential: { kind: 'token', accessToken, mechanisms: ['XOAUTH2', 'OAUTHBEARER'] },
})
const trouble = (code: string, said: unknown = expect.any(String)) => ({
  kind: 'trouble',
  trouble: { stage: 'login', code, said, certificate: null },
})

describe('a password', () => {
  const account: LoginAccount = { kind: 'sender', id: '2', authentication: { kind: 'password' } }

  test('comes from the secrets as it is', async () => {
    const { options } = ask(null)
    const secrets = secretsIn(new Map<SecretKey, string>([['sender/2/password', ' pass ']]))
    expect(await freshCredential(account, { ...options, secrets })).toEqual({
      kind: 'credential',
      credential: { kind: 'password', password: ' pass ' },
    })
  })

  test('that is not there is a trouble, and so is a keychain that fails', async () => {
    const { options } = ask(null)
    expect(await freshCredential(account, options)).toEqual(trouble('secret-missing'))
    const secrets = { ...options.secrets, read: () => Promise.reject(new Error('the keychain\nis locked')) }
    expect(await freshCredential(account, { ...options, secrets })).toEqual(
      trouble('secret-missing', 'the keychain is locked'),
    )
  })
})

describe('an access token', () => {
  test('that is still good is given without asking', async () => {
    expect(await ask(TOKENS).ended).toEqual(token('access-1'))
    expect(await ask({ ...TOKENS, expiresAt: null }).ended).toEqual(token('access-1'))
  })

  test('near its end is renewed, and the new refresh token is kept', async () => {
    const { ended, posted, secrets } = ask(EXPIRED, [granted('access-2', 'refresh-2')])
    expect(await ended).toEqual(token('access-2'))
    expect(posted).toEqual([
      {
        url: 'https://login.sample.example/token',
        fields: { grant_type: 'refresh_token', refresh_token: 'refresh-1', client_id: 'own-client' },
      },
    ])
    expect(JSON.parse(secrets.entries.get(KEY) ?? '')).toEqual({
      ...TOKENS,
      accessToken: 'access-2',
      refreshToken: 'refresh-2',
      expiresAt: '2026-11-21T13:00:00.000Z',
    })
  })

  test('keeps the old refresh token where the server gives no new one', async () => {
    const { ended, secrets } = ask(EXPIRED, [granted('access-2', undefined, '1800')])
    await ended
    expect(parseTokens(secrets.entries.get(KEY) ?? '')).toMatchObject({
      refreshToken: 'refresh-1',
      expiresAt: '2026-11-21T12:30:00.000Z',
    })
  })

  test('that the mail server has refused is renewed whatever its time says', async () => {
    expect(await ask(TOKENS, [granted('access-2')], 'access-1').ended).toEqual(token('access-2'))
    expect(await ask(TOKENS, [], 'another').ended).toEqual(token('access-1'))
  })

  test('that cannot be renewed asks for the user', async () => {
    expect(await ask({ ...EXPIRED, refreshToken: null }).ended).toEqual(trouble('oauth-expired', ''))
    expect(await ask(EXPIRED, [INVALID]).ended).toEqual(
      trouble('oauth-expired', 'invalid_grant: Token has been revoked.'),
    )
  })

  test('is refused where the client is', async () => {
    expect(await ask(EXPIRED, [[401, { error: 'invalid_client' }]]).ended).toEqual(
      trouble('oauth-refused', 'invalid_client'),
    )
    const { options } = ask(TOKENS)
    expect(await freshCredential(ACCOUNT, { ...options, issuers: [] })).toEqual(trouble('oauth-refused', 'client_id'))
  })

  test('is not told by a server that repeats what it was sent', async () => {
    const echo = [400, { error: 'invalid_grant', error_description: 'refresh-1 of own-client is void' }] as const
    expect(await ask(EXPIRED, [echo]).ended).toEqual(trouble('oauth-expired', 'invalid_grant: … of own-client is void'))
  })

  test('of another client, or of nobody, is none', async () => {
    for (const kept of [{ ...TOKENS, clientId: 'old-client' }, { ...TOKENS, issuer: 'other' }, '{}', 'nonsense', null])
      expect(await ask(kept).ended).toEqual(trouble('secret-missing', ''))
  })

  test('is kept when the net fails while it is renewed', async () => {
    const lost = {
      kind: 'trouble',
      trouble: { stage: 'tcp', code: 'tcp-refused', said: 'x', certificate: null },
    } as const
    const { ended, secrets } = ask(EXPIRED, [lost])
    expect(await ended).toEqual(lost)
    expect(parseTokens(secrets.entries.get(KEY) ?? '')).toEqual(EXPIRED)
  })

  test('that another process has just renewed is taken from there', async () => {
    const { options } = ask(EXPIRED)
    const secrets = options.secrets
    const post = async () => {
      await secrets.write(KEY, JSON.stringify({ ...TOKENS, accessToken: 'access-9', refreshToken: 'refresh-9' }))
      return { kind: 'answer', status: INVALID[0], body: JSON.stringify(INVALID[1]) } as const
    }
    expect(await freshCredential(ACCOUNT, { ...options, post })).toEqual(token('access-9'))
  })

  test('is renewed once, however many ask at a time', async () => {
    const { post, posted } = scripted(granted('access-2', 'refresh-2'))
    const secrets = secretsIn(new Map<SecretKey, string>([[KEY, JSON.stringify(EXPIRED)]]))
    const logins = createLogins({ secrets, issuers: [ISSUER], post, now: () => NOW })
    const signal = new AbortController().signal
    const all = await Promise.all([1, 2, 3, 4].map(() => logins.fresh(ACCOUNT, signal)))
    expect(all).toEqual([1, 2, 3, 4].map(() => token('access-2')))
    expect(posted).toHaveLength(1)
  })

  test('goes with the secret of the user’s own client, where the issuer wants one', async () => {
    const { options, secrets } = ask(EXPIRED)
    secrets.entries.set('mailbox/1/password', 'client-secret')
    const { post, posted } = scripted(granted('access-2'))
    const issuer: OAuthIssuer = { ...ISSUER, needsClientSecret: true }
    await freshCredential(ACCOUNT, { ...options, issuers: [issuer], post })
    expect(posted[0]?.fields.client_secret).toBe('client-secret')
  })
})

describe('whatever the server answers', () => {
  test('a credential or a trouble comes of it, and no trouble tells a secret', async () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant('Bearer'))
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.record(
        {
          access_token: value,
          token_type: value,
          expires_in: value,
          refresh_token: value,
          error: value,
          error_description: value,
        },
        { requiredKeys: [] },
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 599 }), body, async (status, answer) => {
        const { ended, secrets } = ask(EXPIRED, [[status, answer]])
        const end = await ended
        expect(parseTokens(secrets.entries.get(KEY) ?? '')).not.toBeNull()
        if (end.kind === 'credential') return
        expect(JSON.stringify(end)).not.toContain('refresh-1')
        expect(end.trouble.said).toMatch(/^.{0,300}$/)
      }),
    )
  })
})
