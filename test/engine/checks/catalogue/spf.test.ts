import { describe, expect, it } from 'vitest'
import type { Fake } from '../fake-world.ts'
import { findings, grave, outcomeOf, withRecord } from './spf-world.ts'

describe('notices', () => {
  it.each<readonly [string, Fake, string]>([
    [
      'the old type beside TXT',
      { zones: { 'example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 mx -all'], SPF: ['v=spf1 mx -all'] } } },
      'spf-type-99',
    ],
    ['Sender ID', withRecord(['v=spf1 mx -all', 'spf2.0/pra mx -all']), 'spf-sender-id'],
    ['a text that looks like a record', withRecord(['v=spf1 mx -all', 'v=spf2 mx -all']), 'spf-version'],
    ['a network with host bits', withRecord('v=spf1 mx ip4:198.51.100.7/24 -all'), 'spf-address-syntax'],
    ['a term that stands twice', withRecord('v=spf1 mx +mx -all'), 'spf-duplicate-terms'],
    [
      'a long record',
      withRecord(`v=spf1 mx ${Array.from({ length: 30 }, (_, at) => `ip4:198.51.100.${at}`).join(' ')} -all`),
      'spf-size',
    ],
    [
      'ptr in an include',
      withRecord('v=spf1 mx include:x.example.net -all', { 'x.example.net': { TXT: ['v=spf1 ptr -all'] } }),
      'spf-ptr',
    ],
    [
      'a name that does not exist, in an include',
      withRecord('v=spf1 mx include:x.example.net -all', {
        'x.example.net': { TXT: ['v=spf1 a:no.example.net -all'] },
      }),
      'spf-unresolvable-names',
    ],
    ['a name for every user', withRecord('v=spf1 mx exists:%{l}.users.example.net -all'), 'spf-macro-expansion'],
    [
      'no record at the HELO name',
      { zones: { 'mail.example.org': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'] } } },
      'spf-helo',
    ],
  ])('%s', async (_, fake, id) => {
    const all = await findings(fake)
    expect(grave(all)).toEqual({})
    expect(all.filter(({ outcome }) => outcome === 'notice').map((finding) => finding.id)).toEqual([id])
  })
  it('a flattened record, with its risk', async () => {
    const records = Object.fromEntries(
      Array.from({ length: 5 }, (_, at) => [
        `s${at}.example.net`,
        { A: ['198.51.100.1'], TXT: [`v=spf1 a ip4:198.51.100.${at} -all`] },
      ]),
    )
    const includes = Object.keys(records).map((name) => `include:${name}`)
    const all = await findings(withRecord(`v=spf1 mx ${includes.join(' ')} -all`, records))
    const flat = all.find(({ id }) => id === 'spf-flatten')
    expect(flat?.outcome).toBe('notice')
    expect(flat?.fix?.records[0]?.after[0]).toBe(
      'v=spf1 mx ip4:198.51.100.1 ip4:198.51.100.0 include:s2.example.net include:s3.example.net include:s4.example.net -all',
    )
    expect(flat?.fix?.risk).not.toBeNull()
  })
})

describe('what cannot be told', () => {
  it('when the record is not answered, nothing is told', async () => {
    const all = await findings({ endings: { 'example.org TXT': 'servFail' } })
    expect(grave(all)).toEqual({})
    expect(outcomeOf(all, 'spf-record')).toBe('temperror')
    expect(all.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)).toEqual(['spf-helo', 'spf-type-99'])
  })
  it.each([
    ['an include', 'v=spf1 mx include:slow.example.net -all', 'spf-include-target'],
    ['a redirect', 'v=spf1 mx redirect=slow.example.net', 'spf-redirect-target'],
    ['a host', 'v=spf1 mx a:slow.example.net -all', 'spf-unresolvable-names'],
    ['an explanation', 'v=spf1 mx -all exp=slow.example.net', 'spf-explanation'],
  ])('%s that does not answer', async (_, record, id) => {
    const all = await findings(withRecord(record, {}, { endings: { 'slow.example.net': 'timeout' } }))
    expect(grave(all)).toEqual({})
    expect(outcomeOf(all, id)).toBe('temperror')
  })
  it('a sender whose permission hangs on a host that does not answer', async () => {
    const all = await findings(
      withRecord('v=spf1 a:slow.example.net mx -all', {}, { endings: { 'slow.example.net': 'timeout' } }),
    )
    expect(grave(all)).toEqual({})
    expect(outcomeOf(all, 'spf-address-authorized')).toBe('temperror')
  })
  it('a domain that does not exist', async () => {
    const all = await findings({ zones: {}, subject: { domain: 'nowhere.example', addresses: [] } })
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(['notApplicable']))
  })
})

describe('who sends is only a guess', () => {
  const guess = { addresses: [], ehloName: null }
  it('when the servers are the user’s own, it is a warning', async () => {
    const all = await findings({
      ...withRecord('v=spf1 include:ok.example.net -all'),
      subject: { ...guess, ownServers: 'all' },
    })
    expect(grave(all)).toEqual({ 'spf-address-authorized': 'warn' })
  })
  it('when they are not, it is a notice', async () => {
    const all = await findings({
      ...withRecord('v=spf1 include:ok.example.net -all'),
      subject: { ...guess, ownServers: [] },
    })
    expect(grave(all)).toEqual({})
    expect(outcomeOf(all, 'spf-address-authorized')).toBe('notice')
  })
})

describe('fixes', () => {
  const fixOf = async (record: string | readonly string[], id: string, fake: Partial<Fake> = {}) => {
    const all = await findings({ ...withRecord(record), ...fake })
    return all.find((finding) => finding.id === id)?.fix?.records[0]?.after[0]
  }
  it.each([
    ['v=spf1 mx ipv4:192.0.2.1 -all', 'spf-syntax', 'v=spf1 mx ip4:192.0.2.1 -all'],
    ['v=spf1 mx, 192.0.2.9 mail.example.org -all;', 'spf-syntax', 'v=spf1 mx ip4:192.0.2.9 a:mail.example.org -all'],
    ['v=spf1 redirect:ok.example.net', 'spf-syntax', 'v=spf1 redirect=ok.example.net'],
    ['v=spf1 mx include=ok.example.net -all', 'spf-syntax', 'v=spf1 mx include:ok.example.net -all'],
    ['v=spf1 mx ip4:2001:db8::1 -all', 'spf-address-syntax', 'v=spf1 mx ip6:2001:db8::1 -all'],
    ['v=spf1 mx ip4:198.51.100.7/24 -all', 'spf-address-syntax', 'v=spf1 mx ip4:198.51.100.0/24 -all'],
    ['v=spf1 mx +all', 'spf-all', 'v=spf1 mx ~all'],
    ['v=spf1 mx ?all', 'spf-default', 'v=spf1 mx ~all'],
    ['v=spf1 mx', 'spf-default', 'v=spf1 mx ~all'],
    ['v=spf1 mx -all a:ok.example.net redirect=x.org', 'spf-terms-after-all', 'v=spf1 mx a:ok.example.net -all'],
    ['v=spf1 mx exp=a.org exp=b.org -all', 'spf-duplicate-modifiers', 'v=spf1 mx exp=a.org -all'],
    [
      'v=spf1 include:ok.example.net -all',
      'spf-address-authorized',
      'v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 include:ok.example.net -all',
    ],
    ['v=spf1 ip4:192.0.2.1 -all', 'spf-ipv6', 'v=spf1 ip6:2001:db8::1 ip4:192.0.2.1 -all'],
    ['v=spf10 mx -all', 'spf-version', 'v=spf1 mx -all'],
    ['v=spf1-all', 'spf-version', 'v=spf1 -all'],
    ['"v=spf1 mx include:ok.example.net" "-all"', 'spf-string-joints', 'v=spf1 mx include:ok.example.net -all'],
    ['v=spf1 mx ip4:10.0.0.1 -all', 'spf-private-addresses', 'v=spf1 mx -all'],
    ['v=spf1 mx include:none.example.net -all', 'spf-include-target', 'v=spf1 mx -all'],
  ])('%s, %s: %s', async (record, id, after) => expect(await fixOf(record, id)).toBe(after))
  it('two records become one', async () => {
    expect(await fixOf(['v=spf1 mx -all', 'v=spf1 include:ok.example.net mx ~all'], 'spf-single-record')).toBe(
      'v=spf1 mx include:ok.example.net ~all',
    )
  })
  it('no record becomes one that fits', async () => {
    expect(await fixOf([], 'spf-record')).toBe('v=spf1 mx ip4:192.0.2.1 ip6:2001:db8::1 ~all')
    const knowledge = {
      mailHosts: [
        {
          id: 'x',
          name: 'X',
          mx: ['mail.example.org'],
          spf: ['spf.example.net'],
          selectors: [],
          kind: 'mailboxes' as const,
        },
      ],
    }
    expect(await fixOf([], 'spf-record', { subject: { addresses: [], knowledge } })).toBe(
      'v=spf1 include:spf.example.net ~all',
    )
  })
})

describe('hostile records', () => {
  it('do no harm', async () => {
    const long = `v=spf1 ${Array.from({ length: 3000 }, (_, at) => `include:x${at}.example.net`).join(' ')} -all`
    const all = await findings(withRecord(long, { 'x0.example.net': { TXT: [long] } }))
    expect(Object.values(grave(all))).toContain('fail')
    const text = JSON.stringify(all)
    expect(text.length).toBeLessThan(3_000_000)
  })
})
