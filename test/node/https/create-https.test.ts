import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { HttpsOptions } from '../../../src/engine/checks/world.ts'
import type { DnsResponse } from '../../../src/engine/dns/response.ts'
import { createHttps } from '../../../src/node/https/create-https.ts'
import { mappedDialer } from '../../../src/node/net/dialer.ts'
import { fakeWorld, type Zones } from '../../engine/checks/fake-world.ts'
import { type Made, makeCertificate } from '../tls/make-certificate.ts'

const running: (() => void)[] = []
afterEach(() => {
  for (const stop of running.splice(0)) stop()
})

let ca: Made
let good: Made

beforeAll(async () => {
  ca = await makeCertificate('Test CA', { ca: true })
  good = await makeCertificate('mta-sts.example.org', { issuer: ca })
})

const ZONES: Zones = { 'mta-sts.example.org': { A: ['192.0.2.80'] }, 'empty.example.org': { TXT: ['x'] } }
const URL_ = 'https://mta-sts.example.org/.well-known/mta-sts.txt'

interface Asked {
  readonly url?: string
  readonly options?: HttpsOptions
  readonly made?: Made
  readonly extraCa?: string | null
  readonly endings?: Record<string, DnsResponse['status']>
  readonly port?: number
  readonly signal?: AbortSignal
}

async function ask(listener: RequestListener, asked: Asked = {}) {
  const { cert, key } = asked.made ?? good
  const server = createHttpsServer({ cert, key }, listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  running.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const port = asked.port ?? (server.address() as AddressInfo).port
  const https = createHttps({
    dns: fakeWorld({ zones: ZONES, endings: asked.endings ?? {} }).dns,
    dialer: mappedDialer({ 'tcp:192.0.2.80:443': `127.0.0.1:${port}` }),
    signal: asked.signal ?? new AbortController().signal,
    extraCa: asked.extraCa === undefined ? ca.cert : asked.extraCa,
  })
  return https.get(asked.url ?? URL_, { timeoutMs: 1000, ...asked.options })
}

const page: RequestListener = (request, response) => {
  response.setHeader('content-type', 'text/plain')
  response.end(`${request.method} ${request.url} ${request.headers.host} ${request.headers['accept-encoding']}`)
}

describe('a page over https', () => {
  it('comes with status, headers, body and certificate', async () => {
    const outcome = await ask(page)
    expect(outcome).toMatchObject({ outcome: 'ok', status: 200, tooLarge: false, location: null, error: null })
    expect(outcome.body).toBe('GET /.well-known/mta-sts.txt mta-sts.example.org identity')
    expect(outcome.headers['content-type']).toBe('text/plain')
    expect(outcome.tls?.chain[0]?.names).toEqual(['mta-sts.example.org'])
  })

  it('follows no redirect', async () => {
    const redirect: RequestListener = (_request, response) =>
      response.writeHead(301, { location: 'https://evil.example/' }).end()
    expect(await ask(redirect)).toMatchObject({ outcome: 'ok', status: 301, location: 'https://evil.example/' })
  })

  it('cuts a body without end', async () => {
    const endless: RequestListener = (_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(10_000))) {}
      }
      response.on('drain', more)
      more()
    }
    const outcome = await ask(endless, { options: { limit: 1000 } })
    expect(outcome).toMatchObject({ outcome: 'ok', tooLarge: true })
    expect(outcome.body).toHaveLength(1000)
  })

  it('does not wait for a server that drips', async () => {
    const drip: RequestListener = (_request, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    }
    expect(await ask(drip, { options: { timeoutMs: 200 } })).toMatchObject({ outcome: 'timeout', body: '' })
  })

  it('gives no page of a host whose certificate is not good for it', async () => {
    expect(await ask(page, { extraCa: null })).toMatchObject({ outcome: 'certificate', status: null })
    const other = await makeCertificate('other.example.org', { issuer: ca })
    expect(await ask(page, { made: other })).toMatchObject({ outcome: 'certificate', error: 'NAME_MISMATCH' })
  })

  it('tells a name that is not there from a look-up that failed', async () => {
    expect(await ask(page, { url: 'https://empty.example.org/' })).toMatchObject({ outcome: 'nameNotFound' })
    const endings = { 'mta-sts.example.org': 'servFail' } as const
    expect(await ask(page, { endings })).toMatchObject({ outcome: 'unreachable' })
  })

  it('tells who refused, who speaks no TLS, and what is no answer', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    expect(await ask(page, { port })).toMatchObject({ outcome: 'tls' })
    closed.close()
    await once(closed, 'close')
    expect(await ask(page, { port })).toMatchObject({ outcome: 'refused' })
    const garbage: RequestListener = (request) => request.socket.end('what?\r\n\r\n')
    expect(await ask(garbage)).toMatchObject({ outcome: 'malformed' })
    const headers: RequestListener = (request) =>
      request.socket.write(`HTTP/1.1 200 ok\r\nx: ${'x'.repeat(50_000)}\r\n`)
    expect(await ask(headers)).toMatchObject({ outcome: 'malformed' })
    expect(await ask(page, { url: 'http://example.org/' })).toMatchObject({ outcome: 'malformed' })
  })

  it('is cancelled', async () => {
    expect(await ask(() => {}, { signal: AbortSignal.timeout(50) })).toMatchObject({ outcome: 'cancelled' })
  })
})
