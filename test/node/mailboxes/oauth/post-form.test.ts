import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createPostForm } from '../../../../src/node/mailboxes/oauth/post-form.ts'
import { mappedDialer } from '../../../../src/node/net/dialer.ts'
import { fakeWorld } from '../../../engine/checks/fake-world.ts'
import { type Made, makeCertificate } from '../../tls/make-certificate.ts'

const running: (() => void)[] = []
afterEach(() => {
  for (const stop of running.splice(0)) stop()
})

let ca: Made
let good: Made
let other: Made

beforeAll(async () => {
  ca = await makeCertificate('Test CA', { ca: true })
  good = await makeCertificate('login.example.org', { issuer: ca })
  other = await makeCertificate('other.example.org', { issuer: ca })
})

interface Asked {
  readonly tls?: TlsOptions
  readonly url?: string
  readonly extraCa?: string | null
  readonly port?: number
  readonly signal?: AbortSignal
}

/** What a server saw of a form, and what came back. */
async function post(listener: RequestListener, asked: Asked = {}) {
  const seen: string[] = []
  const server = createServer({ cert: good.cert, key: good.key, ...asked.tls }, (request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`)
      listener(request, response)
    })
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  running.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const port = asked.port ?? (server.address() as AddressInfo).port
  const send = createPostForm({
    dns: fakeWorld({ zones: { 'login.example.org': { A: ['192.0.2.80'] } } }).dns,
    dialer: mappedDialer({ 'tcp:192.0.2.80:443': `127.0.0.1:${port}` }),
    extraCa: asked.extraCa === undefined ? ca.cert : asked.extraCa,
  })
  const form = { grant_type: 'refresh_token', refresh_token: 'top secret&=ü' }
  const answer = await send(
    asked.url ?? 'https://login.example.org/token',
    form,
    asked.signal ?? AbortSignal.timeout(5000),
  )
  expect(JSON.stringify(answer)).not.toContain('top secret')
  return { answer, seen }
}

const yes: RequestListener = (_, response) => response.end('{"done":"ü"}')
const trouble = (code: string) => ({ kind: 'trouble', trouble: expect.objectContaining({ code }) })

describe('a form', () => {
  test('is posted, and its answer read', async () => {
    const { answer, seen } = await post(yes)
    expect(answer).toEqual({ kind: 'answer', status: 200, body: '{"done":"ü"}' })
    expect(seen).toEqual([
      'POST /token application/x-www-form-urlencoded grant_type=refresh_token&refresh_token=top+secret%26%3D%C3%BC',
    ])
  })

  test('is answered with any status, and sent after no redirect', async () => {
    const { answer, seen } = await post((_, response) =>
      response.writeHead(307, { location: 'https://evil.example/' }).end('no'),
    )
    expect(answer).toEqual({ kind: 'answer', status: 307, body: 'no' })
    expect(seen).toHaveLength(1)
  })

  test('is not sent to a server that does not prove who it is', async () => {
    const untrusted = await post(yes, { extraCa: null })
    expect(untrusted).toEqual({ answer: trouble('certificate-untrusted'), seen: [] })
    const wrong = await post(yes, { tls: { cert: other.cert, key: other.key } })
    expect(wrong).toEqual({ answer: trouble('certificate-wrong-name'), seen: [] })
  })

  test('is not sent over old versions of TLS, nor in clear', async () => {
    const old = await post(yes, { tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } })
    expect(old).toEqual({ answer: trouble('tls-failed'), seen: [] })
    for (const url of ['http://login.example.org/token', 'ftp://login.example.org/', 'nonsense', 'https://192.0.2.80/'])
      expect(await post(yes, { url })).toEqual({ answer: trouble('server-nonsense'), seen: [] })
  })

  test('that cannot be delivered says where it failed', async () => {
    expect((await post(yes, { url: 'https://nobody.example.org/' })).answer).toEqual(trouble('name-not-found'))
    expect((await post(yes, { port: 1 })).answer).toEqual(trouble('tcp-refused'))
    expect((await post((request) => request.socket.destroy())).answer).toEqual(trouble('connection-lost'))
  })

  test('is not read without end', async () => {
    const endless: RequestListener = (_, response) => {
      const more = () => {
        while (response.write('x'.repeat(10_000))) {}
      }
      response.on('drain', more)
      more()
    }
    expect((await post(endless)).answer).toEqual(trouble('server-too-much'))
  })

  test('to a server that drips ends when the user cancels', async () => {
    const drips: RequestListener = (_, response) => {
      const timer = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(timer))
    }
    expect((await post(drips, { signal: AbortSignal.timeout(200) })).answer.kind).toBe('trouble')
  })
})
