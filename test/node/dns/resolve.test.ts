import type { Answer } from 'dns-packet'
import { expect, test } from 'vitest'
import { address, resolverOf, SOA_OF_ROOT } from './honest-resolver.ts'
import { openDns } from './open-dns.ts'
import { type Asked, answerTo } from './scripted-server.ts'

function cname(name: string, data: string): Answer {
  return { type: 'CNAME', name, ttl: 60, data }
}

test('an answer has its records, its server, its way and its size', async () => {
  const { dns, server } = await openDns(
    resolverOf({}, (asked) =>
      answerTo(asked, {
        answers: [
          { type: 'MX', name: 'example.org', ttl: 60, data: { preference: 10, exchange: 'MAIL.example.org' } },
          address(asked, '192.0.2.9'),
          { type: 'MX', name: 'elsewhere.example', ttl: 60, data: { preference: 5, exchange: 'evil.example' } },
        ],
      }),
    ),
  )
  const response = await dns.resolve('Example.ORG.', 'MX')
  expect(response).toMatchObject({
    question: { name: 'Example.ORG.', type: 'MX' },
    status: 'answer',
    records: [{ name: 'example.org', ttl: 60, data: { type: 'MX', preference: 10, exchange: 'mail.example.org' } }],
    aliases: [],
    rcode: 'NOERROR',
    security: 'unknown',
    server: { address: '127.0.0.1', port: server.port },
    transport: 'udp',
    truncated: false,
    echoedName: null,
  })
  expect(response.size).toBeGreaterThan(50)
})

test('the question asks for recursion, AD, DO and 1232 octets', async () => {
  const { dns, server } = await openDns(resolverOf({}))
  await dns.resolve('example.org', 'A')
  const asked = server.asked.find(({ name }) => name === 'example.org')?.packet
  expect(asked).toMatchObject({ flag_rd: true, flag_ad: true, flag_cd: false })
  expect(asked?.additionals).toMatchObject([{ type: 'OPT', udpPayloadSize: 1232, ednsVersion: 0, flag_do: true }])
})

test.each([
  [0, 'noData', 'NOERROR'],
  [2, 'servFail', 'SERVFAIL'],
  [3, 'nxDomain', 'NXDOMAIN'],
  [5, 'refused', 'REFUSED'],
  [9, 'otherError', 'NOTAUTH'],
])('RCODE %i without records is %s', async (rcode, status, name) => {
  const { dns } = await openDns(resolverOf({}, (asked) => answerTo(asked, { rcode })))
  expect(await dns.resolve('example.org', 'MX')).toMatchObject({ status, rcode: name, records: [] })
})

test('extended errors are told', async () => {
  const option = { code: 15, data: Buffer.from('\0\x06signature wrong', 'latin1') }
  const opt = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: 1232,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: true,
  }
  const additionals = [{ ...opt, options: [option] } as unknown as Answer]
  const { dns } = await openDns(resolverOf({}, (asked) => answerTo(asked, { rcode: 2, additionals })))
  const response = await dns.resolve('example.org', 'MX')
  expect(response.extendedErrors).toEqual([{ code: 6, text: 'signature wrong' }])
  expect(response.edns).toEqual({ udpSize: 1232, version: 0 })
  expect(response.additional).toEqual([])
})

test('aliases are followed inside an answer, whatever the order', async () => {
  const { dns } = await openDns(
    resolverOf({}, (asked) =>
      answerTo(asked, {
        answers: [
          address({ ...asked, name: 'c.example' }, '192.0.2.1'),
          cname('b.example', 'c.example'),
          cname('a.example', 'b.example'),
        ],
      }),
    ),
  )
  const response = await dns.resolve('a.example', 'A')
  expect(response).toMatchObject({ status: 'answer', aliases: ['b.example', 'c.example'] })
  expect(response.records.map(({ data }) => data.type)).toEqual(['CNAME', 'CNAME', 'A'])
})

test('an alias whose target is missing is asked for', async () => {
  const { dns, server } = await openDns(
    resolverOf({}, (asked) =>
      asked.name === 'a.example'
        ? answerTo(asked, { answers: [cname('a.example', 'b.example')] })
        : answerTo(asked, { answers: [address(asked, '192.0.2.1')] }),
    ),
  )
  const response = await dns.resolve('a.example', 'A')
  expect(response).toMatchObject({ question: { name: 'a.example' }, status: 'answer', aliases: ['b.example'] })
  expect(response.records).toHaveLength(2)
  expect(server.asked.filter(({ name }) => name === 'b.example')).toHaveLength(1)
})

test('an alias to nothing ends there, and is asked once', async () => {
  const { dns, server } = await openDns(
    resolverOf({}, (asked) =>
      asked.name === 'a.example' ? answerTo(asked, { answers: [cname('a.example', 'b.example')] }) : answerTo(asked),
    ),
  )
  expect(await dns.resolve('a.example', 'A')).toMatchObject({ status: 'noData', aliases: ['b.example'] })
  expect(server.asked.filter(({ name }) => name === 'b.example')).toHaveLength(1)
})

test('an alias with the SOA of its target has no such record, and nothing more is asked', async () => {
  const { dns, server } = await openDns(
    resolverOf({}, (asked) =>
      answerTo(asked, {
        answers: [cname('a.example', 'b.example')],
        authorities: [{ ...SOA_OF_ROOT, name: 'example' }],
      }),
    ),
  )
  expect(await dns.resolve('a.example', 'A')).toMatchObject({ status: 'noData', aliases: ['b.example'] })
  expect(server.asked.some(({ name }) => name === 'b.example')).toBe(false)
})

test.each([
  ['in one answer', [cname('a.example', 'b.example'), cname('b.example', 'a.example')]],
  ['to itself', [cname('a.example', 'a.example')]],
])('aliases in a circle %s end as malformed', async (_, answers) => {
  const { dns } = await openDns(resolverOf({}, (asked) => answerTo(asked, { answers })))
  expect(await dns.resolve('a.example', 'A')).toMatchObject({ status: 'malformed' })
})

test('aliases in a circle over several answers end as malformed', async () => {
  const next: Record<string, string> = { 'a.example': 'b.example', 'b.example': 'c.example', 'c.example': 'a.example' }
  const { dns } = await openDns(
    resolverOf({}, (asked) => answerTo(asked, { answers: [cname(asked.name, next[asked.name] ?? 'a.example')] })),
  )
  const [first, second] = await Promise.all([dns.resolve('a.example', 'A'), dns.resolve('b.example', 'A')])
  expect([first.status, second.status]).toEqual(['malformed', 'malformed'])
})

test.each(['in one answer', 'in many'])('aliases without end %s are followed eight times', async (where) => {
  const step = (n: number) => cname(`n${n}.example`, `n${n + 1}.example`)
  const { dns, server } = await openDns(
    resolverOf({}, (asked) => {
      const n = Number(/\d+/.exec(asked.name)?.[0])
      return answerTo(asked, {
        answers: where === 'in many' ? [step(n)] : Array.from({ length: 40 }, (_, i) => step(i)),
      })
    }),
  )
  expect(await dns.resolve('n0.example', 'A')).toMatchObject({ status: 'limit' })
  expect(server.asked.filter(({ name }) => /^n\d+\.example/.test(name)).length).toBeLessThanOrEqual(9)
})

test('each question goes out once, however often and at once it is asked', async () => {
  const { dns, server } = await openDns(
    resolverOf({}, (asked) => answerTo(asked, { answers: [address(asked, '192.0.2.1')] })),
  )
  const names = ['example.org', 'EXAMPLE.org', 'example.org.', 'example.org']
  const responses = await Promise.all(names.map((name) => dns.resolve(name, 'A')))
  await dns.resolve('example.org', 'A')
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set(['answer']))
  expect(server.asked.filter(({ name }) => name === 'example.org')).toHaveLength(1)
  expect(server.asked.length).toBe(dns.queries())
})

test.each([
  ['a..b'],
  ['a'.repeat(64)],
  [`${'a.'.repeat(127)}bc`],
  ['bücher.example'],
  ['a\\'],
  ['\\256.example'],
  ['.a'],
])('no name: %s', async (name) => {
  const { dns } = await openDns(resolverOf({}))
  expect(await dns.resolve(name, 'A')).toMatchObject({ question: { name }, status: 'malformed', rcode: null })
})

test('an escaped dot stays within its label', async () => {
  const seen: Asked[] = []
  const { dns } = await openDns(
    resolverOf({}, (asked) => {
      seen.push(asked)
      const reply = Buffer.from(asked.bytes)
      reply[2] = 0x81
      return reply
    }),
  )
  await dns.resolve('First\\.Last.example', 'A')
  expect(seen[0]?.bytes.subarray(12, 32).toString('latin1')).toBe('\nfirst.last\x07example\0')
})

test('a resolver that knows no EDNS is asked without', async () => {
  const { dns } = await openDns(
    resolverOf({}, (asked) =>
      (asked.packet.additionals ?? []).length > 0
        ? answerTo(asked, { rcode: 1 })
        : answerTo(asked, { answers: [address(asked, '192.0.2.1')] }),
    ),
  )
  expect(await dns.resolve('example.org', 'A')).toMatchObject({ status: 'answer', edns: null })
})
