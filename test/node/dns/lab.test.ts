import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scenario } from '../../../src/lab/scenario.ts'
import { type RunningLab, startScenario } from '../../../src/lab/start-scenario.ts'
import { createDns, type RunDns } from '../../../src/node/dns/create-dns.ts'
import type { TrustAnchor } from '../../../src/node/dns/second-opinion.ts'

const ROOT_SOA = 'SOA a.root. post.root. 1 7200 3600 1209600 3600'
const SOA = 'SOA ns post 1 7200 3600 1209600 3600'

const SCENARIO: Scenario = {
  domain: 'signed.net',
  zones: [
    {
      origin: '',
      signing: {},
      records: { '@': [ROOT_SOA, 'NS a.root.'], 'a.root.': ['A 198.41.0.4'], net: ['NS a.root.'] },
    },
    {
      origin: 'net',
      signing: {},
      records: {
        '@': [ROOT_SOA, 'NS a.root.'],
        ...Object.fromEntries(
          ['signed', 'plain', 'bogus', 'old'].flatMap((name) => [
            [name, [`NS ns.${name}`]],
            [`ns.${name}`, ['A 185.1.1.1']],
          ]),
        ),
      },
    },
    {
      origin: 'signed.net',
      signing: {},
      transfer: 'open',
      records: {
        '@': [SOA, 'NS ns', 'MX 10 mail'],
        ns: ['A 185.1.1.1'],
        mail: ['A 185.1.1.1'],
        alias: ['CNAME mail'],
        away: ['CNAME www.plain.net.'],
        '_25._tcp.mail': ['TLSA 3 1 1 0102030405060708091011121314151617181920212223242526272829303132'],
      },
    },
    { origin: 'plain.net', records: { '@': [SOA, 'NS ns', 'MX 10 ns'], ns: ['A 185.1.1.1'], www: ['A 185.1.1.1'] } },
    {
      origin: 'bogus.net',
      signing: { fault: 'bogus' },
      records: { '@': [SOA, 'NS ns', 'A 185.1.1.1'], ns: ['A 185.1.1.1'] },
    },
    {
      origin: 'old.net',
      signing: { fault: 'expired' },
      records: { '@': [SOA, 'NS ns', 'A 185.1.1.1'], ns: ['A 185.1.1.1'] },
    },
  ],
  nameServers: [
    { addresses: ['198.41.0.4'], zones: ['', 'net'] },
    { addresses: ['185.1.1.1'], zones: ['signed.net', 'plain.net', 'bogus.net', 'old.net'] },
  ],
  resolver: { mode: 'honest' },
  certificates: {},
  dkimKeys: {},
  smtp: [],
  mailboxes: [],
  web: [],
  closed: [],
  probeNames: {
    absentBelow: ['net'],
    known: { name: 'a.root', addresses: ['198.41.0.4'] },
    signed: [''],
    bogus: 'bogus.net',
  },
  latencyMs: 0,
}

const labs: RunningLab[] = []
beforeAll(async () => {
  for (const mode of ['honest', 'strippingAd', 'portal'] as const) {
    labs.push(await startScenario({ ...SCENARIO, resolver: { mode } }))
  }
})
afterAll(async () => {
  await Promise.all(labs.map((lab) => lab.stop()))
})

function dnsIn(mode: 'honest' | 'strippingAd' | 'portal', now = Date.now): RunDns {
  const lab = labs.find(({ scenario }) => scenario.resolver.mode === mode)
  if (lab === undefined) throw new Error('no such lab')
  return createDns({
    signal: new AbortController().signal,
    dialer: lab.dialer,
    systemServers: () => [{ name: '127.0.0.1', address: '127.0.0.1', port: lab.resolverPort }],
    probeNames: lab.scenario.probeNames,
    trustAnchors: lab.file.trustAnchors.map(anchorOf),
    now,
  })
}

function anchorOf(line: string): TrustAnchor {
  const [keyTag, algorithm, digestType, digest = ''] = line.split(/\s+/).slice(-4)
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType), digest }
}

test.each([
  ['signed.net', 'MX', 'answer', 'secure', 'secure'],
  ['_25._tcp.mail.signed.net', 'TLSA', 'answer', 'secure', 'secure'],
  ['alias.signed.net', 'A', 'answer', 'secure', 'secure'],
  ['away.signed.net', 'A', 'answer', 'insecure', null],
  ['missing.signed.net', 'A', 'nxDomain', 'secure', null],
  ['mail.signed.net', 'MX', 'noData', 'secure', null],
  ['plain.net', 'MX', 'answer', 'insecure', null],
  ['missing.plain.net', 'A', 'nxDomain', 'insecure', null],
  ['bogus.net', 'A', 'servFail', 'bogus', 'bogus'],
  ['old.net', 'A', 'servFail', 'bogus', 'bogus'],
  ['', 'SOA', 'answer', 'secure', null],
] as const)('%s %s: %s, %s, and our own opinion', async (name, type, status, security, opinion) => {
  const dns = dnsIn('honest')
  expect(await dns.resolve(name, type)).toMatchObject({ status, security })
  expect(await dns.validate(name, type)).toBe(opinion)

  const behindRouter = dnsIn('strippingAd')
  const provenByUs = opinion === 'secure' && (type === 'MX' || type === 'TLSA')
  expect((await behindRouter.resolve(name, type)).security).toBe(provenByUs ? 'secure' : 'unknown')
  expect(await behindRouter.validate(name, type)).toBe(opinion)
})

test('what a portal says is no opinion', async () => {
  const dns = dnsIn('portal')
  expect(await dns.resolver()).toMatchObject({ honesty: 'portal' })
  expect(await dns.resolve('signed.net', 'A')).toMatchObject({ status: 'rewritten', security: 'unknown' })
  expect(await dns.validate('signed.net', 'MX')).toBeNull()
})

test('signatures have dates', async () => {
  const inAYear = Date.now() + 365 * 86_400_000
  expect(await dnsIn('honest', () => inAYear).validate('signed.net', 'MX')).toBe('bogus')
})

test('an opinion asks all it needs at once, and nothing twice', async () => {
  const dns = dnsIn('honest')
  await dns.validate('_25._tcp.mail.signed.net', 'TLSA')
  const queries = dns.queries()
  await dns.validate('_25._tcp.mail.signed.net', 'TLSA')
  expect(dns.queries()).toBe(queries)
  expect(queries).toBeLessThan(16)
})

test('a zone that anybody may have, and others', async () => {
  const dns = dnsIn('honest')
  const server = { name: 'ns.signed.net', address: '185.1.1.1', port: 53 }
  expect(await dns.transfer(server, 'signed.net')).toMatchObject({ outcome: 'open', detail: 'NOERROR' })
  expect(await dns.transfer(server, 'plain.net')).toEqual({ outcome: 'refused', records: 0, detail: 'REFUSED' })
  expect(await dns.transfer({ ...server, address: '185.9.9.9' }, 'plain.net')).toMatchObject({ outcome: 'unreachable' })
  expect(await dns.transfer(server, 'a..b')).toMatchObject({ outcome: 'refused' })
})
