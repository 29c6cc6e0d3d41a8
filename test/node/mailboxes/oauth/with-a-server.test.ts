import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { AuthorizationServer } from '../../../../src/lab/oauth/authorization-server.ts'
import { startOAuthServer } from '../../../../src/lab/oauth/start-oauth-server.ts'
import { createLogins } from '../../../../src/node/mailboxes/oauth/logins.ts'
import { createPostForm } from '../../../../src/node/mailboxes/oauth/post-form.ts'
import { mappedDialer } from '../../../../src/node/net/dialer.ts'
import { fakeWorld } from '../../../engine/checks/fake-world.ts'
import { type Made, makeCertificate } from '../../tls/make-certificate.ts'
import { ISSUER, secretsIn, visit } from './samples.ts'

const HOST = 'login.sample.example'
const LOGIN = 'ann@sample.example'
const ACCOUNT = {
  kind: 'mailbox',
  id: '1',
  authentication: { kind: 'oauth', issuer: 'sample', clientId: 'own-client' },
} as const
const SIGNAL = AbortSignal.timeout(25_000)

let ca: Made
let good: Made
const running: (() => Promise<void>)[] = []

beforeAll(async () => {
  ca = await makeCertificate('Test CA', { ca: true })
  good = await makeCertificate(HOST, { issuer: ca })
})
afterEach(async () => {
  for (const stop of running.splice(0)) await stop()
})

async function start() {
  const server = new AuthorizationServer('own-client', [LOGIN])
  const { port, stop } = await startOAuthServer(server, HOST, { cert: good.cert, key: good.key })
  running.push(stop)
  const post = createPostForm({
    dns: fakeWorld({ zones: { [HOST]: { A: ['192.0.2.80'] } } }).dns,
    dialer: mappedDialer({ 'tcp:192.0.2.80:443': `127.0.0.1:${port}` }),
    extraCa: ca.cert,
  })
  let now = Date.now()
  const secrets = secretsIn()
  const logins = createLogins({ secrets, issuers: [ISSUER], post, now: () => now })
  const fresh = async () => {
    const answer = await logins.fresh(ACCOUNT, SIGNAL)
    return answer.kind === 'credential' && answer.credential.kind === 'token' ? answer.credential.accessToken : answer
  }
  const open = (url: string) => {
    const { location } = server.authorize(new URL(url).searchParams)
    if (location !== undefined) void visit(location)
  }
  return { server, secrets, logins, fresh, open, later: (milliseconds: number) => (now += milliseconds) }
}

describe('with an authorization server that follows the RFCs', () => {
  test('one logs in by browser, and tokens rotate as long as one likes', async () => {
    const { server, logins, fresh, open, later, secrets } = await start()
    expect(await logins.authorizeInBrowser(ACCOUNT, { hint: LOGIN, open, page: '', signal: SIGNAL })).toEqual({
      state: 'authorized',
    })
    const seen = new Set<unknown>()
    for (let hour = 0; hour < 4; hour++) {
      const token = await fresh()
      expect(server.accepts(LOGIN, String(token))).toBe(true)
      seen.add(token)
      later(3_600_000)
    }
    expect(seen.size).toBe(4)
    server.revoke()
    expect(await fresh()).toMatchObject({ kind: 'trouble', trouble: { code: 'oauth-expired' } })
    expect([...secrets.entries.keys()]).toEqual(['mailbox/1/oauth'])
  })

  test('a mailbox that refuses a token gets a new one', async () => {
    const { server, logins, open } = await start()
    await logins.authorizeInBrowser(ACCOUNT, { hint: LOGIN, open, page: '', signal: SIGNAL })
    const first = await logins.fresh(ACCOUNT, SIGNAL)
    const refused = first.kind === 'credential' && first.credential.kind === 'token' ? first.credential.accessToken : ''
    server.expireAccess()
    const second = await logins.fresh(ACCOUNT, SIGNAL, refused)
    const token =
      second.kind === 'credential' && second.credential.kind === 'token' ? second.credential.accessToken : ''
    expect([server.accepts(LOGIN, refused), server.accepts(LOGIN, token)]).toEqual([false, true])
  })

  test('the user may say no, and the server something else', async () => {
    const { server, logins, open, secrets } = await start()
    const login = () => logins.authorizeInBrowser(ACCOUNT, { hint: LOGIN, open, page: '', signal: SIGNAL })
    server.manner = { ...server.manner, consent: 'denied' }
    expect(await login()).toEqual({ state: 'cancelled' })
    server.manner = { ...server.manner, consent: 'error' }
    expect(await login()).toMatchObject({ state: 'refused', trouble: { said: 'server_error: Try again later' } })
    expect(secrets.entries.size).toBe(0)
  })

  test('one logs in by device code', async () => {
    const { server, logins, fresh } = await start()
    server.manner = { ...server.manner, pollsUntilApproved: null }
    const end = await logins.authorizeByDevice(ACCOUNT, {
      show: ({ userCode, verificationUri }) => {
        expect(verificationUri).toBe(`https://${HOST}/activate`)
        server.approve(userCode)
      },
      signal: SIGNAL,
    })
    expect(end).toEqual({ state: 'authorized' })
    expect(server.accepts(LOGIN, String(await fresh()))).toBe(true)
  })
})
