import { expect, test } from 'vitest'
import { parseResolver, type ResolverAddress } from '../../../src/node/dns/resolver/resolver-address.ts'
import { address, resolverOf } from './honest-resolver.ts'
import { openDns, serving } from './open-dns.ts'
import { type Asked, answerTo, startHttpsServer, startTlsServer } from './scripted-server.ts'

const NAMES = ['dns.example', '127.0.0.1', 'localhost']

function chosen(text: string): ResolverAddress {
  const parsed = parseResolver(text)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed
}

function good(asked: Asked): Buffer {
  return answerTo(asked, { answers: [address(asked, '192.0.2.1')], ad: true })
}

const SERVICE = resolverOf({ validates: true }, good)

/** The system's resolver knows where `dns.example` is. */
function system(asked: Asked): Buffer {
  return asked.name === 'dns.example' && asked.type === 'A'
    ? answerTo(asked, { answers: [address(asked, '127.0.0.1')] })
    : answerTo(asked)
}

test.each(['127.0.0.1', 'dns.example', '127.0.0.1#dns.example'])('DNS over TLS, by %s', async (place) => {
  const service = await serving(startTlsServer(SERVICE, { names: NAMES }))
  const [host, name] = place.split('#')
  const text = `tls://${host}#${service.port}${name === undefined ? '' : `#${name}`}`
  const { dns } = await openDns(system, { resolver: chosen(text) })
  const names = Array.from({ length: 200 }, (_, n) => `n${n}.example`)
  const responses = await Promise.all(names.map((name) => dns.resolve(name, 'A')))
  expect(responses.every(({ status, security }) => status === 'answer' && security === 'secure')).toBe(true)
  expect(await dns.resolver()).toMatchObject({
    label: text,
    kind: 'chosen',
    transport: 'tls',
    honesty: 'honest',
    validates: 'yes',
    udp: 'notUsed',
    tcp: 'notUsed',
  })
})

test('a connection that the server closes is made anew', async () => {
  const service = await serving(startTlsServer(SERVICE, { names: NAMES }))
  const { dns } = await openDns(system, { resolver: chosen(`tls://127.0.0.1#${service.port}`) })
  expect(await dns.resolve('a.example', 'A')).toMatchObject({ status: 'answer' })
  service.hangUp()
  expect(await dns.resolve('b.example', 'A')).toMatchObject({ status: 'answer' })
})

test.each([
  ['for another name', { names: ['other.example'] }],
  ['that has expired', { names: NAMES, validTo: -5 }],
])('no word is believed behind a certificate %s', async (_, certified) => {
  const service = await serving(startTlsServer(SERVICE, certified))
  const { dns } = await openDns(system, { resolver: chosen(`tls://dns.example#${service.port}`) })
  expect(await dns.resolve('a.example', 'A')).toMatchObject({ status: 'unreachable', transport: 'tls' })
  expect(await dns.resolver()).toMatchObject({ honesty: 'dead', validates: 'unknown' })
  expect(service.asked).toHaveLength(0)
})

test('a TLS service whose name nobody knows is unreachable', async () => {
  const { dns } = await openDns((asked) => answerTo(asked, { rcode: 3 }), { resolver: chosen('tls://nowhere.example') })
  expect(await dns.resolve('a.example', 'A')).toMatchObject({ status: 'unreachable' })
})

test.each([1, 2] as const)('DNS over HTTPS, HTTP/%i', async (version) => {
  const service = await serving(startHttpsServer(SERVICE, { names: NAMES }, { version }))
  const text = `https://dns.example:${service.port}/dns-query`
  const { dns } = await openDns(system, { resolver: chosen(text) })
  const names = Array.from({ length: 100 }, (_, n) => `n${n}.example`)
  const responses = await Promise.all(names.map((name) => dns.resolve(name, 'A')))
  expect(responses.every(({ status, security }) => status === 'answer' && security === 'secure')).toBe(true)
  expect(service.asked[0]).toMatchObject({ id: 0, transport: 'https' })
  expect(await dns.resolver()).toMatchObject({ label: text, transport: 'https', validates: 'yes' })
})

test.each([
  ['an error', { status: 500 }],
  ['a redirect', { status: 302 }],
  ['another type', { type: 'text/html' }],
  ['a body without end', { body: Buffer.alloc(3_000_000) }],
  ['garbage', { body: Buffer.from('garbage') }],
])('%s over HTTPS is no answer', async (_, answer) => {
  for (const version of [1, 2] as const) {
    const service = await serving(startHttpsServer(SERVICE, { names: NAMES }, { version, answer }))
    const { dns } = await openDns(system, { resolver: chosen(`https://127.0.0.1:${service.port}/`) })
    expect(await dns.resolve('a.example', 'A')).toMatchObject({ status: 'malformed', transport: 'https' })
  }
})

test.each([1, 2] as const)('silence over HTTP/%i is a time-out, and cancelling ends it', async (version) => {
  const service = await serving(startHttpsServer(() => null, { names: NAMES }, { version }))
  const resolver = chosen(`https://127.0.0.1:${service.port}/`)
  const { dns } = await openDns(system, { resolver, limits: { questionMs: 300 } })
  expect(await dns.resolve('a.example', 'A')).toMatchObject({ status: 'timeout' })
  const ending = new AbortController()
  const other = await openDns(system, { resolver, signal: ending.signal })
  setTimeout(() => ending.abort(), 50)
  expect(await other.dns.resolve('a.example', 'A')).toMatchObject({ status: 'cancelled' })
})

test('lists are never asked through an encrypted service, and through a plain one that was chosen', async () => {
  const service = await serving(startTlsServer(SERVICE, { names: NAMES }))
  const first = await openDns(resolverOf({}, good), { resolver: chosen(`tls://127.0.0.1#${service.port}`) })
  expect(await first.dns.resolveForLists('2.0.0.127.list.example', 'A')).toMatchObject({
    status: 'answer',
    transport: 'udp',
  })
  expect(service.asked).toHaveLength(0)

  const plain = chosen(`127.0.0.1#${first.server.port}`)
  const second = await openDns(() => null, { resolver: plain })
  expect(await second.dns.resolveForLists('3.0.0.127.list.example', 'A')).toMatchObject({ status: 'answer' })
  const third = await openDns(() => null, { resolver: chosen(`tls://127.0.0.1#${service.port}`), listResolver: plain })
  expect(await third.dns.resolveForLists('4.0.0.127.list.example', 'A')).toMatchObject({ status: 'answer' })
})
