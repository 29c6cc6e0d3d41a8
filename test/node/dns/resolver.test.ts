import { expect, test } from 'vitest'
import { mappedDialer } from '../../../src/node/net/dialer.ts'
import { address, resolverOf } from './honest-resolver.ts'
import { openDns, serving } from './open-dns.ts'
import { type Asked, answerTo, type Script, startScriptedServer } from './scripted-server.ts'

function signed(asked: Asked): Buffer {
  return answerTo(asked, { answers: [address(asked, '192.0.2.1')], ad: true })
}

test('an honest resolver on this computer that validates is believed', async () => {
  const { dns, server } = await openDns(
    resolverOf({ validates: true }, (asked) => {
      if (asked.name === 'secure.example') return signed(asked)
      if (asked.name === 'bogus.example' && !asked.packet.flag_cd) return answerTo(asked, { rcode: 2 })
      if (asked.name === 'broken.example') return answerTo(asked, { rcode: 2 })
      if (asked.name === 'nothing.example') return answerTo(asked, { rcode: 3, ad: true })
      return answerTo(asked, { answers: [address(asked, '192.0.2.1')] })
    }),
  )
  expect(await dns.resolver()).toMatchObject({
    label: '127.0.0.1',
    kind: 'system',
    transport: 'plain',
    loopback: true,
    honesty: 'honest',
    validates: 'yes',
    udp: 'ok',
    tcp: 'ok',
  })
  expect(await dns.resolve('secure.example', 'A')).toMatchObject({ status: 'answer', security: 'secure' })
  expect(await dns.resolve('nothing.example', 'A')).toMatchObject({ status: 'nxDomain', security: 'secure' })
  expect(await dns.resolve('unsigned.example', 'A')).toMatchObject({ status: 'answer', security: 'insecure' })
  expect(await dns.resolve('bogus.example', 'A')).toMatchObject({ status: 'servFail', security: 'bogus' })
  expect(await dns.resolve('broken.example', 'A')).toMatchObject({ status: 'servFail', security: 'unknown' })
  const { responses } = await dns.resolver()
  expect(responses.length).toBe(new Set(responses).size)
  expect(server.asked.length).toBe(dns.queries())
})

test('an answer is as secure as the weakest of its aliases', async () => {
  const { dns } = await openDns(
    resolverOf({ validates: true }, (asked) =>
      asked.name === 'a.example'
        ? answerTo(asked, { answers: [{ type: 'CNAME', name: asked.name, ttl: 1, data: 'b.example' }], ad: true })
        : answerTo(asked, { answers: [address(asked, '192.0.2.1')] }),
    ),
  )
  expect(await dns.resolve('a.example', 'A')).toMatchObject({
    status: 'answer',
    security: 'insecure',
    flags: { ad: false },
  })
})

test.each<[string, Script, object]>([
  ['that does not validate', resolverOf({}, signed), { honesty: 'honest', validates: 'no' }],
  [
    'that sets AD and lets bogus names pass',
    resolverOf({ validates: true }, signed),
    { honesty: 'honest', validates: 'no' },
  ],
  [
    'of an internet without the bogus name',
    resolverOf({ validates: true, knowsNoBogus: true }, signed),
    { honesty: 'honest', validates: 'yes' },
  ],
  ['that rewrites what does not exist', resolverOf({ rewritesTo: '192.0.2.66' }), { honesty: 'rewrites' }],
  [
    'of a portal',
    (asked) =>
      asked.type === 'A' ? answerTo(asked, { answers: [address(asked, '10.0.0.1')] }) : answerTo(asked, { rcode: 5 }),
    { honesty: 'portal', validates: 'unknown' },
  ],
  [
    'of a program that gives every name an address of its own',
    resolverOfFakes(),
    { honesty: 'portal', validates: 'unknown' },
  ],
  ['that refuses everything', (asked) => answerTo(asked, { rcode: 5 }), { honesty: 'dead' }],
  ['that fails at everything', (asked) => answerTo(asked, { rcode: 2 }), { honesty: 'dead' }],
])('a resolver %s', async (what, script, report) => {
  const bogusPasses: Script = (asked) => (asked.name === 'dnssec-failed.org' ? signed(asked) : script(asked))
  const { dns } = await openDns(what.includes('bogus names pass') ? bogusPasses : script)
  expect(await dns.resolver()).toMatchObject(report)
})

/** Fake addresses (198.18.0.0/15) for what exists, NXDOMAIN for the rest. */
function resolverOfFakes(): Script {
  const honest = resolverOf({})
  return (asked) =>
    asked.name === 'a.root-servers.net' ? answerTo(asked, { answers: [address(asked, '198.18.0.7')] }) : honest(asked)
}

test('AD of a plain resolver elsewhere is not believed, and the bogus name is not even asked for', async () => {
  const server = await serving(startScriptedServer(resolverOf({ validates: true }, signed)))
  const map = { 'udp:192.0.2.53:53': `127.0.0.1:${server.port}`, 'tcp:192.0.2.53:53': `127.0.0.1:${server.port}` }
  const { dns } = await openDns(() => null, {
    dialer: mappedDialer(map),
    systemServers: () => [{ name: '192.0.2.53', address: '192.0.2.53', port: 53 }],
  })
  expect(await dns.resolver()).toMatchObject({ label: '192.0.2.53', loopback: false, validates: 'unbelievable' })
  expect(await dns.resolve('secure.example', 'A')).toMatchObject({ security: 'unknown', flags: { ad: true } })
  expect(server.asked.some(({ name }) => name === 'dnssec-failed.org')).toBe(false)
})

test('an address that stands for what does not exist is marked as rewritten, others are not', async () => {
  const { dns } = await openDns(
    resolverOf({ rewritesTo: '192.0.2.66' }, (asked) =>
      answerTo(asked, { answers: [address(asked, asked.name === 'real.example' ? '192.0.2.1' : '192.0.2.66')] }),
    ),
  )
  expect(await dns.resolve('absent.example', 'A')).toMatchObject({ status: 'rewritten' })
  expect(await dns.resolve('real.example', 'A')).toMatchObject({ status: 'answer' })
})

test('nothing that a portal says is an answer', async () => {
  const { dns } = await openDns((asked) => answerTo(asked, { answers: [address(asked, '10.0.0.1')] }))
  expect(await dns.resolve('example.org', 'A')).toMatchObject({ status: 'rewritten' })
  expect(await dns.resolve('example.org', 'MX')).toMatchObject({ status: 'rewritten' })
})

test('a resolver that says nothing is dead', async () => {
  const { dns } = await openDns(() => null, { limits: { questionMs: 200 } })
  expect(await dns.resolver()).toMatchObject({ honesty: 'dead', validates: 'unknown', udp: 'dead', tcp: 'dead' })
})

test('no resolver at all is dead', async () => {
  const { dns } = await openDns(() => null, { systemServers: () => [] })
  expect(await dns.resolver()).toMatchObject({ label: '—', honesty: 'dead', udp: 'dead', tcp: 'dead' })
  expect(await dns.resolve('example.org', 'A')).toMatchObject({ status: 'unreachable' })
})

test('a resolver without UDP, and one without TCP', async () => {
  const only = (wanted: string): Script => {
    const script = resolverOf({})
    return (asked) => (asked.transport === wanted ? script(asked) : null)
  }
  const limits = { questionMs: 2500 }
  const [tcp, udp] = await Promise.all([openDns(only('tcp'), { limits }), openDns(only('udp'), { limits })])
  expect(await tcp.dns.resolver()).toMatchObject({ honesty: 'honest', udp: 'dead', tcp: 'ok' })
  expect(await udp.dns.resolver()).toMatchObject({ honesty: 'honest', udp: 'ok', tcp: 'dead' })
  const startedAt = performance.now()
  expect(await tcp.dns.resolve('example.org', 'A')).toMatchObject({ status: 'nxDomain', transport: 'tcp' })
  expect(performance.now() - startedAt).toBeLessThan(500)
}, 10_000)

test('answers do not wait for the test of TCP', async () => {
  const script = resolverOf({}, signed)
  const { dns } = await openDns((asked) => (asked.transport === 'udp' ? script(asked) : null))
  const startedAt = performance.now()
  await dns.resolve('example.org', 'A')
  expect(performance.now() - startedAt).toBeLessThan(1000)
})

test('of several system resolvers the first that works gets all questions', async () => {
  const dead = await serving(startScriptedServer(() => null))
  const refusing = await serving(startScriptedServer((asked) => answerTo(asked, { rcode: 5 })))
  const good = await serving(startScriptedServer(resolverOf({}, signed)))
  const servers = [dead, refusing, good].map(({ port }) => ({ name: '127.0.0.1', address: '127.0.0.1', port }))
  const { dns } = await openDns(() => null, { systemServers: () => servers })
  const startedAt = performance.now()
  const responses = await Promise.all(Array.from({ length: 20 }, (_, n) => dns.resolve(`n${n}.example`, 'A')))
  expect(responses.every(({ status, server }) => status === 'answer' && server.port === good.port)).toBe(true)
  expect(performance.now() - startedAt).toBeLessThan(2000)
  expect(dead.asked.every(({ name }) => name === '.')).toBe(true)
})
