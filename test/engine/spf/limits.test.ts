import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateSpf } from '../../../src/engine/spf/evaluate-spf.ts'
import { evaluateIn, resultOf, type SpfZone, zoneLookup } from './spf-zone.ts'

const HOST: SpfZone = { 'host.example': { A: ['198.51.100.1'] } }
const times = (count: number, term: string) => Array.from({ length: count }, () => term).join(' ')
const chain = (length: number, term: (next: string) => string, last = 'v=spf1 -all'): SpfZone =>
  Object.fromEntries(
    Array.from({ length }, (_, at) => [
      `r${at}.example`,
      { TXT: [at === length - 1 ? last : `v=spf1 ${term(`r${at + 1}.example`)}`] },
    ]),
  )

describe('ten terms that cause look-ups (RFC 7208 §4.6.4)', () => {
  it.each<[string, string, SpfZone]>([
    [`v=spf1 ${times(10, 'a:host.example')} -all`, 'fail', HOST],
    [`v=spf1 ${times(11, 'a:host.example')} -all`, 'permerror', HOST],
    [`v=spf1 ${times(10, 'a:host.example')} ip4:192.0.2.1 ${times(5, 'a:host.example')}`, 'pass', HOST],
    [`v=spf1 ${times(10, 'exists:%{i}.host.example')} -all`, 'permerror', HOST],
    [`v=spf1 ${times(9, 'a:host.example')} ptr -all`, 'fail', HOST],
    [`v=spf1 ${times(10, 'a:host.example')} ptr -all`, 'permerror', HOST],
    [`v=spf1 ${times(40, 'ip4:198.51.100.1')} ${times(40, 'ip6:2001:db8::1')} -all`, 'fail', {}],
    [`v=spf1 ${times(10, 'a:host.example')} -all exp=host.example`, 'fail', HOST],
    ['v=spf1 include:r0.example ?all', 'neutral', chain(10, (next) => `include:${next}`)],
    ['v=spf1 include:r0.example ?all', 'permerror', chain(11, (next) => `include:${next}`)],
    ['v=spf1 redirect=r0.example', 'fail', chain(10, (next) => `redirect=${next}`)],
    ['v=spf1 redirect=r0.example', 'permerror', chain(11, (next) => `redirect=${next}`)],
    ['v=spf1 include:example.org', 'permerror', {}],
    ['v=spf1 redirect=example.org', 'permerror', {}],
    ['v=spf1 include:r0.example -all', 'permerror', { 'r0.example': { TXT: ['v=spf1 include:example.org'] } }],
    [
      `v=spf1 include:r0.example a:host.example a:host.example -all`,
      'permerror',
      { ...HOST, 'r0.example': { TXT: [`v=spf1 ${times(8, 'a:host.example')}`] } },
    ],
    [
      `v=spf1 include:r0.example a:host.example -all`,
      'fail',
      { ...HOST, 'r0.example': { TXT: [`v=spf1 ${times(8, 'a:host.example')}`] } },
    ],
  ])('%s: %s', async (record, result, zone) => expect(await resultOf(record, zone)).toBe(result))
  it('can be set', async () => {
    const zone = { ...HOST, 'example.org': { TXT: ['v=spf1 a:host.example a:host.example -all'] } }
    expect(await evaluateIn({ zone, options: { maxLookups: 1 } })).toMatchObject({
      result: 'permerror',
      reason: 'tooManyLookups',
    })
    expect((await evaluateIn({ zone, options: { maxLookups: 2 } })).result).toBe('fail')
  })
})

describe('two terms that find nothing', () => {
  it.each<[string, string, SpfZone]>([
    ['v=spf1 a:no1.example a:no2.example -all', 'fail', {}],
    ['v=spf1 a:no1.example a:no2.example a:no3.example -all', 'permerror', {}],
    ['v=spf1 a:no1.example mx:no2.example exists:no3.example -all', 'permerror', {}],
    ['v=spf1 a:no1.example a:no2.example ip4:192.0.2.1 a:no3.example', 'pass', {}],
    ['v=spf1 a:h.example a:h.example a:h.example -all', 'permerror', { 'h.example': {} }],
    [
      'v=spf1 a:h.example mx:h.example a:h.example mx:no.example -all',
      'fail',
      { 'h.example': { A: ['198.51.100.1'] } },
    ],
    [
      'v=spf1 a:h.example mx:h.example -all',
      'fail',
      { 'h.example': { MX: ['1 a.example', '2 b.example', '3 c.example'] } },
    ],
    [
      'v=spf1 include:i.example a:no3.example -all',
      'permerror',
      { 'i.example': { TXT: ['v=spf1 a:no1.example a:no2.example'] } },
    ],
    ['v=spf1 a:no1.example a:no2.example ptr -all', 'permerror', {}],
  ])('%s: %s', async (record, result, zone) => expect(await resultOf(record, zone)).toBe(result))
  it('can be set', async () => {
    const zone = { 'example.org': { TXT: ['v=spf1 a:no1.example -all'] } }
    expect(await evaluateIn({ zone, options: { maxVoidLookups: 0 } })).toMatchObject({
      reason: 'tooManyVoidLookups',
      voidLookups: 1,
    })
  })
})

describe('ten MX hosts, ten PTR names', () => {
  const exchanges = (count: number) => Array.from({ length: count }, (_, at) => `${at} h${at}.example`)
  it('more MX hosts are a permerror', async () => {
    const hosts = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`h${at}.example`, { A: ['198.51.100.1'] }]))
    expect(await resultOf('v=spf1 mx:m.example -all', { ...hosts, 'm.example': { MX: exchanges(10) } })).toBe('fail')
    expect(await resultOf('v=spf1 mx:m.example -all', { ...hosts, 'm.example': { MX: exchanges(11) } })).toBe(
      'permerror',
    )
  })
  it('of more PTR names, only the first ten count', async () => {
    const names = Array.from({ length: 11 }, (_, at) => `h${at}.example`)
    const zone = (good: string): SpfZone => ({ '1.2.0.192.in-addr.arpa': { PTR: names }, [good]: { A: ['192.0.2.1'] } })
    expect(await resultOf('v=spf1 ptr:example -all', zone('h9.example'))).toBe('permerror')
    expect(await resultOf('v=spf1 ptr:h9.example -all', zone('h9.example'))).toBe('pass')
    expect(await resultOf('v=spf1 ptr:h10.example -all', zone('h10.example'))).toBe('fail')
  })
})

describe('time', () => {
  it('that runs out is a temperror', async () => {
    let now = 0
    const elapsed = () => {
      now += 3000
      return now
    }
    const zone = { 'example.org': { TXT: [`v=spf1 ${times(9, 'a:host.example')} -all`] }, ...HOST }
    expect(await evaluateIn({ zone, options: { elapsed } })).toMatchObject({ result: 'temperror', reason: 'timeLimit' })
  })
})

describe('whatever is published', () => {
  const term = fc.constantFrom(
    ...[
      'a',
      'mx',
      'ptr',
      'include:a.example',
      'include:b.example',
      'include:%{d}',
      'redirect=b.example',
      'redirect=a.example',
    ],
    ...[
      'exists:%{i}.a.example',
      'exists:%{p}.b.example',
      '-all',
      'exp=a.example',
      'mx:m.example',
      'a:nowhere.example',
      'include:%{l}.%{d}',
      'x',
    ],
  )
  const record = fc.array(term, { maxLength: 30 }).map((terms) => `v=spf1 ${terms.join(' ')}`)
  it('it ends, with a bounded number of questions, each asked once', async () => {
    await fc.assert(
      fc.asyncProperty(
        record,
        record,
        record,
        fc.constantFrom('192.0.2.1', '2001:db8::1'),
        async (one, two, three, ip) => {
          const zone: SpfZone = {
            'example.org': { TXT: [one], A: ['198.51.100.1'] },
            'a.example': { TXT: [two], MX: Array.from({ length: 20 }, (_, at) => `1 h${at}.example`) },
            'b.example': { TXT: [three], AAAA: ['2001:db8::2'] },
            'm.example': { MX: Array.from({ length: 10 }, (_, at) => `1 h${at}.example`) },
            '1.2.0.192.in-addr.arpa': { PTR: Array.from({ length: 5000 }, (_, at) => `h${at}.example`) },
          }
          const { lookup, asked } = zoneLookup(zone)
          const clock = { now: () => 0, elapsed: () => 0 }
          const verdict = await evaluateSpf({ ip, mailFrom: 'a@example.org', helo: null }, lookup, clock)
          expect(new Set(asked).size).toBe(asked.length)
          expect(asked.length).toBeLessThan(130)
          expect(verdict.lookups).toBeLessThanOrEqual(11)
          expect(() => JSON.stringify(verdict.tree)).not.toThrow()
        },
      ),
      { numRuns: 300 },
    )
  })
  it('ten thousand answers, or a record of 64 KB, take no long time', async () => {
    const started = performance.now()
    const many = Array.from({ length: 10_000 }, (_, at) => `10.${at >> 8}.${at & 255}.1`)
    const zone: SpfZone = {
      'example.org': { TXT: [`v=spf1 a:many.example ${times(4000, 'ip4:198.51.100.1')} mx:many.example`] },
      'many.example': { A: many, MX: many.map((_, at) => `${at} h${at}.example`) },
    }
    expect(await evaluateIn({ zone })).toMatchObject({ result: 'permerror', reason: 'tooManyMxHosts' })
    expect(performance.now() - started).toBeLessThan(1500)
  })
})

describe('the tree', () => {
  it('tells each term, its questions and the way to the decision', async () => {
    const zone: SpfZone = {
      'example.org': { TXT: ['v=spf1 a:no.example include:%{d1r}.example -all redirect=x.example exp=why.example'] },
      'example.example': { TXT: ['v=spf1 ip4:192.0.2.0/24 ~all'] },
    }
    const verdict = await evaluateIn({ zone })
    expect(verdict).toMatchObject({
      result: 'pass',
      mechanism: 'include:%{d1r}.example',
      lookups: 2,
      voidLookups: 1,
      domain: 'example.org',
    })
    const { tree } = verdict
    expect(tree.terms.map(({ name, outcome, decided }) => [name, outcome, decided])).toEqual([
      ['a', 'noMatch', false],
      ['include', 'match', true],
      ['all', 'notReached', false],
      ['redirect', 'ignored', false],
      ['exp', 'notReached', false],
    ])
    expect(tree.terms[0]).toMatchObject({
      target: 'no.example',
      lookups: 1,
      voidLookups: 1,
      questions: [{ type: 'A', status: 'nxDomain' }],
    })
    expect(tree.terms[1]?.record?.terms[0]).toMatchObject({ text: 'ip4:192.0.2.0/24', outcome: 'match', decided: true })
  })
  it('names the deepest reason', async () => {
    const zone: SpfZone = {
      'example.org': { TXT: ['v=spf1 include:a.example -all'] },
      'a.example': { TXT: ['v=spf1 redirect=b.example'] },
      'b.example': { TXT: ['v=spf1 oops'] },
    }
    expect(await evaluateIn({ zone })).toMatchObject({ result: 'permerror', reason: 'syntax' })
  })
})
