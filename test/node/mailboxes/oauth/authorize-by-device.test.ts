import { describe, expect, test } from 'vitest'
import { authorizeByDevice, type DeviceCode } from '../../../../src/node/mailboxes/oauth/authorize-by-device.ts'
import { CLIENT, granted, ISSUER, NOW, type Scripted, scripted } from './samples.ts'

const CODE = {
  device_code: 'device-code',
  user_code: 'ABCD-EFGH',
  verification_uri: 'https://sample.example/activate',
  expires_in: 60,
  interval: 5,
}
const PENDING = [400, { error: 'authorization_pending' }] as const
const SLOWER = [400, { error: 'slow_down' }] as const
const LOST = { kind: 'trouble', trouble: { stage: 'tcp', code: 'tcp-no-answer', said: '', certificate: null } } as const

async function login(...answers: readonly Scripted[]) {
  const { post, posted } = scripted(...answers)
  const shown: DeviceCode[] = []
  const waits: number[] = []
  let now = NOW
  const end = await authorizeByDevice({
    client: CLIENT,
    show: (code) => shown.push(code),
    post,
    signal: new AbortController().signal,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds / 1000)
      now += milliseconds
    },
  })
  return { end, shown, waits, posted }
}

describe('a login by device code', () => {
  test('shows the code, asks as often as it may, and gets tokens', async () => {
    const { end, shown, waits, posted } = await login(
      [200, CODE],
      PENDING,
      SLOWER,
      PENDING,
      granted('access', 'refresh'),
    )
    expect(end).toMatchObject({ state: 'authorized', tokens: { accessToken: 'access', refreshToken: 'refresh' } })
    expect(shown).toEqual([
      {
        userCode: 'ABCD-EFGH',
        verificationUri: 'https://sample.example/activate',
        verificationUriComplete: null,
        expiresInSeconds: 60,
      },
    ])
    expect(waits).toEqual([5, 5, 10, 10])
    expect(posted[0]).toEqual({
      url: 'https://login.sample.example/device',
      fields: { client_id: 'own-client', scope: 'imap offline_access' },
    })
    expect(posted[1]?.fields).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: 'device-code',
      client_id: 'own-client',
    })
  })

  test('takes the spelling of Google, and five seconds where none are told', async () => {
    const { verification_uri: verificationUrl, interval: _, ...rest } = CODE
    const { shown, waits } = await login([200, { ...rest, verification_url: verificationUrl }], granted('a'))
    expect(shown[0]?.verificationUri).toBe(verificationUrl)
    expect(waits).toEqual([5])
  })

  test('waits longer when the server is not to be reached', async () => {
    const { end, waits } = await login([200, CODE], LOST, LOST, granted('access'))
    expect([end.state, waits]).toEqual(['authorized', [5, 10, 20]])
  })

  test('ends when the code does', async () => {
    const { end, posted } = await login([200, { ...CODE, expires_in: 12 }], PENDING, PENDING)
    expect(end).toMatchObject({ state: 'refused', trouble: { code: 'oauth-refused', said: 'expired_token' } })
    expect(posted).toHaveLength(3)
  })

  test('ends when the user refuses, or the client is none', async () => {
    const denied = await login([200, CODE], [400, { error: 'access_denied', error_description: 'No.' }])
    expect(denied.end).toMatchObject({ state: 'refused', trouble: { said: 'access_denied: No.' } })
    const unknown = await login([401, { error: 'invalid_client' }])
    expect(unknown.end).toMatchObject({ state: 'refused', trouble: { said: 'invalid_client' } })
    expect((await login(LOST)).end).toEqual({ state: 'refused', trouble: LOST.trouble })
  })

  test('is cancelled between two questions', async () => {
    const stop = new AbortController()
    const { post } = scripted([200, CODE])
    const ended = authorizeByDevice({
      client: CLIENT,
      show: () => stop.abort(),
      post,
      signal: stop.signal,
      now: () => NOW,
    })
    expect(await ended).toEqual({ state: 'cancelled' })
  })

  test('is not to be had where there is no such endpoint', async () => {
    const { post, posted } = scripted()
    const client = { ...CLIENT, issuer: { ...ISSUER, deviceEndpoint: null } }
    const end = await authorizeByDevice({
      client,
      show: () => {},
      post,
      signal: AbortSignal.timeout(1000),
      now: () => NOW,
    })
    expect([end.state, posted]).toEqual(['refused', []])
  })

  test.each([
    ['nothing', ''],
    ['a page', '<html>'],
    ['a list', []],
    ['an address that is no web page', { ...CODE, verification_uri: 'javascript:alert(1)' }],
    ['an address in clear', { ...CODE, verification_uri: 'http://sample.example/' }],
    ['no code', { ...CODE, device_code: '' }],
    ['a code without end', { ...CODE, user_code: 'A'.repeat(5000) }],
    ['an age without end', { ...CODE, expires_in: 1e12 }],
  ])('of a server that answers with %s is refused', async (_, body) => {
    const { end, shown } = await login([200, body])
    expect(end).toMatchObject({ state: 'refused', trouble: { code: 'server-nonsense' } })
    expect(shown).toEqual([])
  })

  test('shows no code that could act on a terminal', async () => {
    const { shown } = await login([200, { ...CODE, user_code: 'AB\u001b[2J\u202eCD' }], granted('a'))
    expect(shown[0]?.userCode).toBe('AB [2J CD')
  })
})
