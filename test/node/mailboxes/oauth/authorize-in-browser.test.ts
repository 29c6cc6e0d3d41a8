import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import {
  type AuthorizeInBrowser,
  authorizeInBrowser,
} from '../../../../src/node/mailboxes/oauth/authorize-in-browser.ts'
import { CLIENT, granted, ISSUER, NOW, scripted, visit } from './samples.ts'

const PAGE = '<h1>Done</h1>'

/** A user whose browser goes where `answer` says, given the redirect address and the state. */
function login(answer: (to: string, state: string) => unknown, given: Partial<AuthorizeInBrowser> = {}) {
  const asked: URL[] = []
  const open = async (url: string) => {
    asked.push(new URL(url))
    const { searchParams } = new URL(url)
    void answer(searchParams.get('redirect_uri') ?? '', searchParams.get('state') ?? '')
  }
  const { post, posted } = scripted(granted('access', 'refresh'))
  const ended = authorizeInBrowser({
    client: CLIENT,
    hint: 'ann@sample.example',
    open,
    page: PAGE,
    post,
    signal: new AbortController().signal,
    now: () => NOW,
    ...given,
  })
  return { ended, asked, posted }
}

describe('a login in the browser', () => {
  test('asks with PKCE S256, state and hint, and redeems the code with the verifier', async () => {
    const { ended, asked, posted } = login((to, state) => visit(`${to}?code=the-code&state=${state}`))
    expect(await ended).toEqual({
      state: 'authorized',
      tokens: {
        accessToken: 'access',
        refreshToken: 'refresh',
        expiresAt: '2026-11-21T13:00:00.000Z',
        issuer: 'sample',
        clientId: 'own-client',
      },
    })
    const [question] = asked
    const parameters = Object.fromEntries(question?.searchParams ?? [])
    expect(question?.href).toMatch(/^https:\/\/login\.sample\.example\/authorize\?tenant=all&/)
    expect(parameters).toMatchObject({
      response_type: 'code',
      client_id: 'own-client',
      scope: 'imap offline_access',
      access_type: 'offline',
      login_hint: 'ann@sample.example',
      code_challenge_method: 'S256',
    })
    expect(parameters.redirect_uri).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(parameters.state).toMatch(/^[\w-]{43}$/)
    const { url, fields } = posted[0] ?? {}
    expect(url).toBe('https://login.sample.example/token')
    expect(fields).toEqual({
      grant_type: 'authorization_code',
      code: 'the-code',
      redirect_uri: parameters.redirect_uri,
      client_id: 'own-client',
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    })
    const hash = createHash('sha256')
      .update(fields?.code_verifier ?? '')
      .digest('base64url')
    expect(hash).toBe(parameters.code_challenge)
  })

  test('shows one small page, without scripts, that nobody keeps', async () => {
    let page: Awaited<ReturnType<typeof visit>> | undefined
    const { ended } = login(async (to, state) => {
      page = await visit(`${to}/?state=${state}&code=x`)
    })
    await ended
    await expect
      .poll(() => page)
      .toMatchObject({
        status: 200,
        body: PAGE,
        headers: {
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'",
          'referrer-policy': 'no-referrer',
        },
      })
  })

  test('is not ended by anybody who does not know the state', async () => {
    const statuses: number[] = []
    const { ended, posted } = login(async (to, state) => {
      const knocks = [
        '',
        '/?code=evil',
        '/?code=evil&state=',
        '/?code=evil&state=guess',
        `/other?code=evil&state=${state}`,
        `/?state=${state}`,
      ]
      for (const knock of knocks) statuses.push((await visit(`${to}${knock}`)).status)
      statuses.push(await method('POST', `${to}/?code=evil&state=${state}`))
      statuses.push((await visit(`${to}/?code=good&state=${state}`)).status)
    })
    expect((await ended).state).toBe('authorized')
    await expect.poll(() => statuses).toEqual([404, 404, 404, 404, 404, 404, 404, 200])
    expect(posted.map(({ fields }) => fields.code)).toEqual(['good'])
  })

  test('counts once, and the port is closed behind it', async () => {
    let place = ''
    const { ended } = login(async (to, state) => {
      place = to
      await Promise.all([visit(`${to}/?code=a&state=${state}`), visit(`${to}/?code=b&state=${state}`).catch(() => {})])
    })
    expect((await ended).state).toBe('authorized')
    await expect(visit(place)).rejects.toThrow('ECONNREFUSED')
  })

  test.each([
    ['error=access_denied', { state: 'cancelled' }],
    [
      'error=access_denied&error_description=Not%20allowed%0d%0aby%20policy',
      { state: 'refused', trouble: { code: 'oauth-refused', said: 'access_denied: Not allowed by policy' } },
    ],
    ['error=server_error&code=x', { state: 'refused', trouble: { stage: 'login', said: 'server_error' } }],
  ])('that the provider answers with %s ends so', async (answer, end) => {
    const { ended, posted } = login((to, state) => visit(`${to}/?state=${state}&${answer}`))
    expect(await ended).toMatchObject(end)
    expect(posted).toEqual([])
  })

  test('that the user cancels ends at once', async () => {
    const stop = new AbortController()
    const { ended } = login(() => stop.abort(), { signal: stop.signal })
    expect(await ended).toEqual({ state: 'cancelled' })
  })

  test('that nobody ends is refused after a time', async () => {
    const { ended } = login(() => {}, { timeoutMs: 30 })
    expect(await ended).toMatchObject({ state: 'refused', trouble: { code: 'oauth-refused' } })
  })

  test('whose browser cannot be opened rejects, and leaves no port open', async () => {
    let place = ''
    const open = async (url: string) => {
      place = new URL(url).searchParams.get('redirect_uri') ?? ''
      throw new Error('no browser')
    }
    await expect(login(() => {}, { open }).ended).rejects.toThrow('no browser')
    await expect(visit(place)).rejects.toThrow('ECONNREFUSED')
  })

  test('writes the loopback address as the issuer registers it', async () => {
    const client = { ...CLIENT, issuer: { ...ISSUER, redirectHost: 'localhost' as const } }
    const { ended, asked } = login(
      (to, state) => visit(`${to.replace('localhost', '127.0.0.1')}/?code=x&state=${state}`),
      { client },
    )
    expect((await ended).state).toBe('authorized')
    expect(asked[0]?.searchParams.get('redirect_uri')).toMatch(/^http:\/\/localhost:\d+$/)
  })

  test('says the client secret to the token endpoint alone', async () => {
    const client = { ...CLIENT, clientSecret: 'top-secret' }
    const { ended, asked, posted } = login((to, state) => visit(`${to}/?code=x&state=${state}`), { client })
    await ended
    expect(asked[0]?.href).not.toContain('top-secret')
    expect(posted[0]?.fields.client_secret).toBe('top-secret')
  })
})

function method(name: string, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method: name, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}
