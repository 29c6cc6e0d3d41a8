import { encode } from 'dns-packet'
import { expect, test } from 'vitest'
import type { DnsServer } from '../../../src/engine/dns/response.ts'
import { mappedDialer } from '../../../src/node/net/dialer.ts'
import { address, resolverOf } from './honest-resolver.ts'
import { openDns } from './open-dns.ts'
import { type Asked, answerTo } from './scripted-server.ts'

function here(port: number): DnsServer {
  return { name: 'ns.example', address: '127.0.0.1', port }
}

function good(asked: Asked): Buffer {
  return answerTo(asked, { answers: [address(asked, '192.0.2.1')], aa: true })
}

function changed(asked: Asked, change: (bytes: Buffer) => void): Buffer {
  const bytes = good(asked)
  change(bytes)
  return bytes
}

test('a cut answer is fetched over TCP', async () => {
  const { dns, server } = await openDns((asked) =>
    asked.transport === 'udp' ? answerTo(asked, { tc: true }) : good(asked),
  )
  const response = await dns.ask(here(server.port), 'example.org', 'A')
  expect(response).toMatchObject({
    status: 'answer',
    transport: 'tcp',
    truncated: true,
    flags: { aa: true, tc: false },
  })
})

test('an answer that is cut over TCP too says nothing about what it does not hold', async () => {
  const { dns, server } = await openDns((asked) => answerTo(asked, { tc: true }))
  const response = await dns.ask(here(server.port), 'example.org', 'A')
  expect(response).toMatchObject({ status: 'malformed', transport: 'tcp', records: [] })
})

test('an answer may be cut in the middle of a record', async () => {
  const { dns, server } = await openDns((asked) =>
    changed(asked, (bytes) => bytes.writeUInt16BE(0x8200, 2)).subarray(0, -2),
  )
  const response = await dns.ask(here(server.port), 'example.org', 'A', { transport: 'udp' })
  expect(response).toMatchObject({ status: 'noData', flags: { tc: true } })
})

test('silence over UDP is followed by TCP', async () => {
  const { dns, server } = await openDns((asked) => (asked.transport === 'udp' ? null : good(asked)))
  const response = await dns.ask(here(server.port), 'example.org', 'A')
  expect(response).toMatchObject({ status: 'answer', transport: 'tcp', truncated: false })
  expect(server.asked.map(({ transport }) => transport)).toEqual(['udp', 'udp', 'tcp'])
})

test('a lost datagram is sent again', async () => {
  let count = 0
  const { dns, server } = await openDns((asked) => {
    count += 1
    return count === 1 ? null : good(asked)
  })
  const response = await dns.ask(here(server.port), 'example.org', 'A', { transport: 'udp' })
  expect(response).toMatchObject({ status: 'answer', transport: 'udp' })
})

test('no answer at all is a time-out', async () => {
  const { dns, server } = await openDns(() => null, { limits: { questionMs: 300 } })
  expect(await dns.ask(here(server.port), 'example.org', 'A')).toMatchObject({ status: 'timeout', rcode: null })
  expect(await dns.ask(here(server.port), 'example.org', 'A', { transport: 'tcp' })).toMatchObject({
    status: 'timeout',
  })
})

test('a closed port is unreachable, at once', async () => {
  const { dns, server } = await openDns(() => null)
  await server.stop().catch(() => {})
  const response = await dns.ask(here(server.port), 'example.org', 'A')
  expect(response).toMatchObject({ status: 'unreachable' })
  expect(response.tookMs).toBeLessThan(1000)
})

test('an address that the net does not have is unreachable', async () => {
  const { dns } = await openDns(() => null, { dialer: mappedDialer({}) })
  expect(await dns.ask({ name: 'x', address: '2001:db8::1', port: 53 }, 'example.org', 'A')).toMatchObject({
    status: 'unreachable',
  })
})

test.each<[string, (asked: Asked) => Buffer]>([
  ['another id', (asked) => changed(asked, (bytes) => bytes.writeUInt16BE(asked.id ^ 1, 0))],
  ['another name', (asked) => changed(asked, (bytes) => bytes.writeUInt8(0x7a, 14))],
  [
    'another type',
    (asked) => encode({ type: 'response', id: asked.id, questions: [{ name: asked.name, type: 'MX' }] }),
  ],
  [
    'another class',
    (asked) => encode({ type: 'response', id: asked.id, questions: [{ name: asked.name, type: 'A', class: 'CH' }] }),
  ],
  ['no question', (asked) => encode({ type: 'response', id: asked.id })],
  ['a question', (asked) => encode({ type: 'query', id: asked.id, questions: [{ name: asked.name, type: 'A' }] })],
  ['garbage', () => Buffer.from('garbage')],
  ['nothing', () => Buffer.alloc(0)],
])('%s is not an answer, and does not keep the right one from being one', async (_, wrong) => {
  const { dns, server } = await openDns((asked) => [wrong(asked), good(asked)])
  expect(await dns.ask(here(server.port), 'example.org', 'A', { transport: 'udp' })).toMatchObject({ status: 'answer' })
})

test('only wrong answers are malformed', async () => {
  const { dns, server } = await openDns((asked) => changed(asked, (bytes) => bytes.writeUInt16BE(asked.id ^ 1, 0)), {
    limits: { questionMs: 300 },
  })
  for (const transport of ['udp', 'tcp'] as const) {
    expect(await dns.ask(here(server.port), 'example.org', 'A', { transport })).toMatchObject({ status: 'malformed' })
  }
})

test('a server that could not read the question may leave it out', async () => {
  const { dns, server } = await openDns((asked) => encode({ type: 'response', id: asked.id, flags: 5 }))
  expect(await dns.ask(here(server.port), 'example.org', 'A')).toMatchObject({ status: 'refused' })
})

test('a server is asked with what the options say', async () => {
  const { dns, server } = await openDns(good)
  const ns = here(server.port)
  await dns.ask(ns, 'example.org', 'A')
  await dns.ask(ns, 'example.org', 'A', { edns: false, recursionDesired: true })
  await dns.ask(ns, 'example.org', 'A', { edns: 1, udpSize: 4096, checkingDisabled: true })
  const [first, second, third] = server.asked.map(({ packet }) => packet)
  expect(first).toMatchObject({ flag_rd: false, additionals: [{ ednsVersion: 0, udpPayloadSize: 1232 }] })
  expect(second).toMatchObject({ flag_rd: true, additionals: [] })
  expect(third).toMatchObject({ flag_cd: true, additionals: [{ ednsVersion: 1, udpPayloadSize: 4096 }] })
})

test('mixed case goes out, and the spelling that came back is told', async () => {
  const { dns, server } = await openDns((asked) => (/^l/i.test(asked.name) ? lowered(asked) : good(asked)))
  const ns = here(server.port)
  const kept = await dns.ask(ns, 'keeps-the-case.of.example.org', 'A', { mixCase: true })
  const lost = await dns.ask(ns, 'loses-the-case.of.example.org', 'A', { mixCase: true })
  expect(kept).toMatchObject({ status: 'answer', echoedName: null })
  expect(lost).toMatchObject({ status: 'answer', echoedName: 'loses-the-case.of.example.org' })
  expect(server.asked[0]?.name).not.toBe('keeps-the-case.of.example.org')
})

function lowered(asked: Asked): Buffer {
  const name = asked.name.toLowerCase()
  const packet = { ...asked.packet, questions: [{ name, type: 'A' as const }] }
  return answerTo({ ...asked, name, packet }, { answers: [address({ ...asked, name }, '192.0.2.1')] })
}

test('64 KB over TCP, in single octets', async () => {
  const data = Array.from({ length: 250 }, () => Buffer.alloc(250, 'x'))
  const { dns, server } = await openDns((asked) =>
    answerTo(asked, { answers: [{ type: 'TXT', name: asked.name, ttl: 1, data }] }),
  )
  const response = await dns.ask(here(server.port), 'example.org', 'TXT', { transport: 'tcp' })
  expect(response.records[0]?.data).toMatchObject({ type: 'TXT', strings: { length: 250 } })
  expect(response.size).toBeGreaterThan(62_000)
})

test('cancelling ends what is on its way at once, and nothing goes out after it', async () => {
  const ending = new AbortController()
  const { dns, server } = await openDns(() => null, { signal: ending.signal })
  const open = [
    dns.ask(here(server.port), 'a.example', 'A'),
    dns.ask(here(server.port), 'a.example', 'A', { transport: 'tcp' }),
    dns.resolve('b.example', 'A'),
    dns.resolver().then(() => ({ status: 'cancelled' })),
    dns.transfer(here(server.port), 'example').then(() => ({ status: 'cancelled' })),
    dns.validate('example', 'A').then(() => ({ status: 'cancelled' })),
  ]
  setTimeout(() => ending.abort(), 50)
  const startedAt = performance.now()
  expect((await Promise.all(open)).map(({ status }) => status)).toEqual(Array(6).fill('cancelled'))
  expect(performance.now() - startedAt).toBeLessThan(500)
  const asked = server.asked.length
  expect(await dns.resolve('c.example', 'A')).toMatchObject({ status: 'cancelled' })
  expect(server.asked.length).toBe(asked)
})

test('so many questions and no more', async () => {
  const { dns, server } = await openDns(good, { limits: { questions: 5 } })
  const asking = Array.from({ length: 9 }, (_, n) => dns.ask(here(server.port), `n${n}.example`, 'A'))
  const statuses = (await Promise.all(asking)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 'answer')).toHaveLength(5)
  expect(statuses.filter((status) => status === 'limit')).toHaveLength(4)
  expect(dns.queries()).toBe(5)
})

test('so long and no longer', async () => {
  const { dns, server } = await openDns(good, { limits: { runMs: 0 } })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await dns.ask(here(server.port), 'example', 'A')).toMatchObject({ status: 'limit' })
})

test('one server gets so many questions at the same time and no more', async () => {
  let open = 0
  let most = 0
  const { dns, server } = await openDns(
    async (asked) => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => setTimeout(resolve, 20))
      open -= 1
      return good(asked)
    },
    { limits: { perServer: 4 } },
  )
  const asking = Array.from({ length: 20 }, (_, n) => dns.ask(here(server.port), `n${n}.example`, 'A'))
  expect((await Promise.all(asking)).every(({ status }) => status === 'answer')).toBe(true)
  expect(most).toBe(4)
})

test('questions go out from ports and with ids that differ', async () => {
  const { dns, server } = await openDns(good)
  await Promise.all(Array.from({ length: 16 }, (_, n) => dns.ask(here(server.port), `n${n}.example`, 'A')))
  expect(new Set(server.asked.map(({ id }) => id)).size).toBeGreaterThan(12)
})

test('the resolver of the run is not mixed up with the same server asked directly', async () => {
  const { dns, server } = await openDns(resolverOf({}, good))
  await dns.resolve('example.org', 'A')
  await dns.ask(here(server.port), 'example.org', 'A')
  const flags = server.asked.filter(({ name }) => name === 'example.org').map(({ packet }) => packet.flag_rd)
  expect(flags).toEqual([true, false])
})
