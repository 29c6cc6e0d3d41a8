import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawTree } from '../../../src/engine/spf/draw-tree.ts'
import { flatten } from '../../../src/engine/spf/flatten.ts'
import { isOwnNetwork, networkTerm } from '../../../src/engine/spf/spf-network.ts'
import { lastRecord, treeTerms } from '../../../src/engine/spf/tree-terms.ts'
import { walkSpf } from '../../../src/engine/spf/walk-spf.ts'
import { evaluateIn, type SpfZone, zoneLookup } from './spf-zone.ts'

const ZONE: SpfZone = {
  'example.org': {
    TXT: [
      'v=spf1 mx a:host.example//64 include:one.example -include:two.example exists:%{i}.x.example ~all exp=e.example a',
    ],
    MX: ['10 mail.example.org', '20 gone.example.org'],
  },
  'mail.example.org': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'] },
  'host.example': { A: ['198.51.100.1'], AAAA: ['2001:db8:1::1'] },
  'one.example': { TXT: ['v=spf1 ip4:203.0.113.0/24 ~ip4:203.0.114.1 redirect=three.example'] },
  'two.example': { TXT: ['v=spf1 ip4:203.0.115.1 ?all'] },
  'three.example': { TXT: ['v=spf1 include:one.example ip6:2001:db8:3::/48 -all'] },
}

const walk = (zone: SpfZone) => walkSpf('example.org', zoneLookup(zone).lookup)

describe('a record as a whole', () => {
  it('counts each look-up as if nothing matched (RFC 7208 §4.6.4)', async () => {
    const { tree } = await walk(ZONE)
    expect(tree).toMatchObject({ result: null, lookups: 7, voidLookups: 1 })
    expect(tree.terms.map(({ name, lookups, outcome }) => [name, lookups, outcome])).toEqual([
      ['mx', 1, 'seen'],
      ['a', 1, 'seen'],
      ['include', 3, 'seen'],
      ['include', 1, 'seen'],
      ['exists', 1, 'seen'],
      ['all', 0, 'seen'],
      ['exp', 0, 'seen'],
      ['a', 0, 'ignored'],
    ])
  })
  it('finds loops, and does not follow them', async () => {
    const { tree } = await walk(ZONE)
    expect(
      treeTerms(tree)
        .filter(({ term }) => term.loop)
        .map(({ domain }) => domain),
    ).toEqual(['three.example'])
    expect(
      treeTerms(tree)
        .map(({ term, depth }) => [term.name, depth])
        .slice(2, 7),
    ).toEqual([
      ['include', 0],
      ['ip4', 1],
      ['ip4', 1],
      ['redirect', 1],
      ['include', 1],
    ])
    expect(lastRecord(tree).domain).toBe('example.org')
  })
  it('names the networks, and through what they come', async () => {
    const { networks } = await walk(ZONE)
    expect(networks.map((network) => [networkTerm(network), network.qualifier, network.via])).toEqual([
      ['ip4:192.0.2.1', '+', null],
      ['ip6:2001:db8::1', '+', null],
      ['ip4:198.51.100.1', '+', null],
      ['ip6:2001:db8:1::/64', '+', null],
      ['ip4:203.0.113.0/24', '+', 'include:one.example'],
      ['ip6:2001:db8:3::/48', '+', 'include:one.example'],
      ['ip4:203.0.115.1', '-', '-include:two.example'],
    ])
    expect(networks.filter(isOwnNetwork)).toHaveLength(4)
  })
  it('is drawn', async () => {
    const lines = drawTree((await walk(ZONE)).tree)
    expect(lines[0]).toBe(`example.org: ${ZONE['example.org']?.TXT?.[0]}`)
    expect(lines).toContain('  mx -> example.org  [1]')
    expect(lines).toContain('    mail.example.org A: 192.0.2.1')
    expect(lines.some((line) => line.includes('(loop)'))).toBe(true)
  })
  it.each<[SpfZone, string]>([
    [{}, 'noRecord'],
    [{ 'example.org': { TXT: 'servFail' } }, 'lookupFailed'],
    [{ 'example.org': { TXT: ['v=spf1 a', 'v=spf1 mx'] } }, 'severalRecords'],
    [{ 'example.org': { TXT: ['v=spf1 oops'] } }, 'syntax'],
  ])('%j: %s', async (zone, reason) => expect((await walk(zone)).tree.reason).toBe(reason))
  it('is bounded, whatever is published', async () => {
    const term = fc.constantFrom(
      ...[
        'a',
        'mx',
        'include:a.example',
        'include:b.example',
        'include:%{d}',
        'redirect=b.example',
        'include:%{l}.x.example',
      ],
      ...['include:x.%{d}', 'exists:%{d}', 'mx:m.example', 'ip4:192.0.2.1', 'include:a..b', '~all', 'oops'],
    )
    const record = fc.array(term, { maxLength: 40 }).map((terms) => `v=spf1 ${terms.join(' ')}`)
    await fc.assert(
      fc.asyncProperty(record, record, record, async (one, two, three) => {
        const zone: SpfZone = {
          'example.org': { TXT: [one], MX: Array.from({ length: 30 }, (_, at) => `${at} h${at}.example`) },
          'a.example': { TXT: [two] },
          'b.example': { TXT: [three] },
          'm.example': { MX: Array.from({ length: 30 }, (_, at) => `${at} i${at}.example`) },
        }
        const { lookup, asked } = zoneLookup(zone)
        const { tree, networks } = await walkSpf('example.org', lookup)
        expect(asked.length).toBeLessThan(200)
        expect(new Set(asked).size).toBe(asked.length)
        expect(networks.length).toBeLessThanOrEqual(3000)
        expect(drawTree(tree).length).toBeLessThanOrEqual(150)
        JSON.stringify(tree)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a flattened record', () => {
  const includes = Array.from({ length: 9 }, (_, at) => `include:s${at}.example`).join(' ')
  const services: SpfZone = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `s${at}.example`,
      { TXT: [`v=spf1 a ip4:203.0.${at}.0/28 ip6:2001:db8:${at}::/64 -all`], A: [`198.51.100.${at}`] },
    ]),
  )
  const flatten9 = async (more: SpfZone = {}) =>
    flatten(await walk({ 'example.org': { TXT: [`v=spf1 ${includes} ~all`] }, ...services, ...more }))
  it('needs at most eight look-ups', async () => {
    const flat = await flatten9()
    expect(flat?.lookups).toBe(8)
    expect(flat?.replaced).toHaveLength(5)
    expect(flat?.text).toMatch(
      /^v=spf1 ip4:198.51.100.0 ip4:203.0.0.0\/28 ip6:2001:db8::\/64 ip4:198.51.100.1 .* ~all$/,
    )
  })
  it('allows the same senders', async () => {
    const flat = await flatten9()
    const zone = { ...services, 'example.org': { TXT: [flat?.text ?? ''] } }
    const ips = ['198.51.100.3', '203.0.4.15', '203.0.4.16', '2001:db8:7::1', '192.0.2.1']
    const before = { ...services, 'example.org': { TXT: [`v=spf1 ${includes} ~all`] } }
    const results = (names: SpfZone) =>
      Promise.all(
        ips.map(
          async (ip) => (await evaluateIn({ ip, zone: names, options: { maxLookups: 99, maxVoidLookups: 99 } })).result,
        ),
      )
    expect(await results(zone)).toEqual(await results(before))
  })
  it.each<[string, SpfZone]>([
    [
      'what depends on the mail',
      Object.fromEntries(
        Object.keys(services).map((name) => [name, { TXT: ['v=spf1 a exists:%{i}.x.example -all'], A: ['192.0.2.1'] }]),
      ),
    ],
    [
      'what excludes somebody',
      Object.fromEntries(
        Object.keys(services).map((name) => [
          name,
          { TXT: ['v=spf1 a -ip4:192.0.2.1 ip4:192.0.2.0/24 -all'], A: ['192.0.2.1'] },
        ]),
      ),
    ],
    [
      'what is broken',
      Object.fromEntries(Object.keys(services).map((name) => [name, { TXT: ['v=spf1 a oops -all'] }])),
    ],
    [
      'what allows everybody',
      Object.fromEntries(Object.keys(services).map((name) => [name, { TXT: ['v=spf1 a +all'], A: ['192.0.2.1'] }])),
    ],
  ])('is not made of %s', async (_, more) => expect(await flatten9(more)).toBeNull())
})
