import { describe, expect, it } from 'vitest'
import type { CheckOutcome } from '../../../../src/engine/checks/finding.ts'
import type { Fake } from '../fake-world.ts'
import { findings, grave, outcomeOf, withRecord } from './spf-world.ts'

describe('a domain set up perfectly', () => {
  it.each([
    'v=spf1 mx -all',
    'v=spf1 mx ~all',
    'V=SPF1 MX -ALL',
    'v=spf1 a:mail.example.org include:ok.example.net -all',
    'v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all',
    'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 ~all',
    'v=spf1 redirect=whole.example.net',
    '"v=spf1 ip4:192.0.2.1 ip6:2001:db8" "::1 -all"',
    '"v=spf1 ip4:192.0.2.1 " "ip6:2001:db8::1 -all"',
    'v=spf1 exists:%{ir}.list.example.net mx -all exp=why.example.org',
  ])('%s: no failure, no warning', async (record) => {
    const all = await findings(
      withRecord(record, {
        'whole.example.net': { TXT: ['v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all'] },
        'why.example.org': { TXT: ['See %{d}'] },
      }),
    )
    expect(grave(all)).toEqual({})
    expect(outcomeOf(all, 'spf-address-authorized')).toBe('pass')
    expect(all.filter(({ outcome }) => outcome === 'notice' || outcome === 'temperror').map(({ id }) => id)).toEqual([])
  })
  it('a parked one', async () => {
    const all = await findings({
      subject: { addresses: [], ehloName: null },
      zones: { 'example.org': { MX: ['0 .'], TXT: ['v=spf1 -all'] } },
    })
    expect(grave(all)).toEqual({})
  })
})

const BIG = Array.from({ length: 11 }, (_, at) => `${at} m${at}.example.net.`)
const eleven = Array.from({ length: 11 }, () => 'a:ok.example.net').join(' ')
const nine = `${Array.from({ length: 4 }, () => 'a:ok.example.net').join(' ')} ${Array.from({ length: 4 }, () => 'mx:two.example.net').join(' ')}`

/** One defect, its own finding, and no other failure or warning. */
const DEFECTS: readonly (readonly [string, Fake, Readonly<Record<string, CheckOutcome>>])[] = [
  ['no record', withRecord([]), { 'spf-record': 'fail' }],
  ['other TXT only', withRecord(['hello']), { 'spf-record': 'fail' }],
  [
    'two records',
    withRecord(['v=spf1 mx -all', 'v=spf1 include:ok.example.net ~all']),
    { 'spf-single-record': 'fail' },
  ],
  ['another version', withRecord('v=spf10 mx -all'), { 'spf-version': 'fail' }],
  ['a missing space after the version', withRecord('v=spf1-all'), { 'spf-version': 'fail' }],
  ['quotes inside', withRecord('"\\"v=spf1 mx -all\\""'), { 'spf-version': 'fail' }],
  [
    'the old type alone',
    { zones: { 'example.org': { MX: ['10 mail.example.org.'], SPF: ['v=spf1 mx -all'] } } },
    { 'spf-type-99': 'fail' },
  ],
  ['an unknown word', withRecord('v=spf1 mx ipv4:192.0.2.1 -all'), { 'spf-syntax': 'fail' }],
  ['a comma', withRecord('v=spf1 mx, -all'), { 'spf-syntax': 'fail' }],
  ['a redirect with a colon', withRecord('v=spf1 redirect:ok.example.net'), { 'spf-syntax': 'fail' }],
  ['an include of nothing', withRecord('v=spf1 mx include: -all'), { 'spf-syntax': 'fail' }],
  ['a mechanism with =', withRecord('v=spf1 mx include=ok.example.net -all'), { 'spf-syntax': 'warn' }],
  [
    'strings that run together',
    withRecord('"v=spf1 mx include:ok.example.net" "ip4:198.51.100.1 -all"'),
    { 'spf-string-joints': 'fail' },
  ],
  ['a version that runs into the next word', withRecord('"v=spf1" "mx -all"'), { 'spf-string-joints': 'fail' }],
  [
    'a large answer',
    withRecord('v=spf1 mx -all', {}, { answers: { 'example.org TXT': { size: 1500 } } }),
    { 'spf-size': 'warn' },
  ],
  ['eleven look-ups', withRecord(`v=spf1 mx ${eleven} -all`), { 'spf-lookups': 'fail' }],
  [
    'nine look-ups',
    withRecord(`v=spf1 mx ${nine} -all`, { 'two.example.net': { MX: ['1 ok.example.net.'] } }),
    { 'spf-lookups': 'warn' },
  ],
  [
    'three names that do not exist',
    withRecord('v=spf1 mx a:no1.example a:no2.example a:no3.example -all'),
    { 'spf-void-lookups': 'fail' },
  ],
  ['one name that does not exist', withRecord('v=spf1 mx a:no1.example -all'), { 'spf-unresolvable-names': 'warn' }],
  [
    'an MX of another domain that has none',
    withRecord('v=spf1 mx mx:ok.example.net -all'),
    { 'spf-unresolvable-names': 'warn' },
  ],
  [
    'an mx with eleven hosts',
    withRecord('v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 mx:big.example.net -all', {
      'big.example.net': { MX: BIG },
      ...Object.fromEntries(BIG.map((_, at) => [`m${at}.example.net`, { A: ['198.51.100.1'] }])),
    }),
    { 'spf-mx-hosts': 'fail' },
  ],
  ['ptr', withRecord('v=spf1 mx ptr -all'), { 'spf-ptr': 'warn' }],
  ['+all', withRecord('v=spf1 mx +all'), { 'spf-all': 'fail' }],
  ['all', withRecord('v=spf1 mx all'), { 'spf-all': 'fail' }],
  [
    '+all in an include',
    withRecord('v=spf1 mx include:open.example.net -all', { 'open.example.net': { TXT: ['v=spf1 +all'] } }),
    { 'spf-all': 'fail' },
  ],
  ['?all', withRecord('v=spf1 mx ?all'), { 'spf-default': 'warn' }],
  ['no end', withRecord('v=spf1 mx'), { 'spf-default': 'warn' }],
  [
    'no end behind a redirect',
    withRecord('v=spf1 mx redirect=x.example.net', { 'x.example.net': { TXT: ['v=spf1 a:ok.example.net'] } }),
    { 'spf-default': 'warn' },
  ],
  ['terms after all', withRecord('v=spf1 mx -all a:ok.example.net'), { 'spf-terms-after-all': 'warn' }],
  ['a redirect beside all', withRecord('v=spf1 mx -all redirect=ok.example.net'), { 'spf-terms-after-all': 'warn' }],
  [
    'two redirects',
    withRecord('v=spf1 mx redirect=ok.example.net redirect=ok.example.net'),
    { 'spf-duplicate-modifiers': 'fail' },
  ],
  [
    'two explanations',
    withRecord('v=spf1 mx -all exp=a.example.net exp=b.example.net'),
    { 'spf-duplicate-modifiers': 'fail' },
  ],
  ['a redirect to nothing', withRecord('v=spf1 redirect=none.example.net'), { 'spf-redirect-target': 'fail' }],
  [
    'a redirect to a broken record',
    withRecord('v=spf1 mx redirect=x.example.net', { 'x.example.net': { TXT: ['v=spf1 oops'] } }),
    { 'spf-redirect-target': 'fail' },
  ],
  [
    'an include without a record',
    withRecord('v=spf1 mx include:none.example.net -all'),
    { 'spf-include-target': 'fail' },
  ],
  [
    'an include of a domain for sale',
    withRecord('v=spf1 mx include:_spf.gone.example -all'),
    { 'spf-include-target': 'fail' },
  ],
  ['an include that is no name', withRecord('v=spf1 mx include:a..example.net -all'), { 'spf-include-target': 'fail' }],
  [
    'an include with two records',
    withRecord('v=spf1 mx include:x.example.net -all', { 'x.example.net': { TXT: ['v=spf1 -all', 'v=spf1 ~all'] } }),
    { 'spf-include-target': 'fail' },
  ],
  [
    'an include with an error, two steps away',
    withRecord('v=spf1 mx include:x.example.net -all', {
      'x.example.net': { TXT: ['v=spf1 include:y.example.net -all'] },
      'y.example.net': { TXT: ['v=spf1 oops'] },
    }),
    { 'spf-include-target': 'fail' },
  ],
  ['an include of itself', withRecord('v=spf1 mx include:example.org -all'), { 'spf-loop': 'fail' }],
  [
    'a loop by way of another',
    withRecord('v=spf1 mx include:x.example.net -all', {
      'x.example.net': { TXT: ['v=spf1 include:example.org -all'] },
    }),
    { 'spf-loop': 'fail' },
  ],
  ['a redirect to itself', withRecord('v=spf1 mx redirect=example.org'), { 'spf-loop': 'fail' }],
  ['half the Internet', withRecord('v=spf1 mx ip4:128.0.0.0/1 -all'), { 'spf-broad-range': 'fail' }],
  ['all of the Internet', withRecord('v=spf1 mx ip4:0.0.0.0/0 -all'), { 'spf-broad-range': 'fail' }],
  ['a large range', withRecord('v=spf1 mx ip4:203.0.0.0/12 -all'), { 'spf-broad-range': 'warn' }],
  ['a prefix that is too long', withRecord('v=spf1 mx ip4:192.0.2.0/33 -all'), { 'spf-address-syntax': 'fail' }],
  ['an address that is none', withRecord('v=spf1 mx ip4:192.0.2.300 -all'), { 'spf-address-syntax': 'fail' }],
  ['ip4 for IPv6', withRecord('v=spf1 mx ip4:2001:db8::1 -all'), { 'spf-address-syntax': 'fail' }],
  ['a private address', withRecord('v=spf1 mx ip4:10.0.0.1 -all'), { 'spf-private-addresses': 'warn' }],
  ['a private network', withRecord('v=spf1 mx ip4:192.168.0.0/16 -all'), { 'spf-private-addresses': 'warn' }],
  ['a macro that is none', withRecord('v=spf1 mx exists:%{x}.example.net -all'), { 'spf-macro-syntax': 'fail' }],
  ['a macro of explanations', withRecord('v=spf1 mx exists:%{c}.example.net -all'), { 'spf-macro-syntax': 'fail' }],
  ['an explanation that is missing', withRecord('v=spf1 mx -all exp=why.example.net'), { 'spf-explanation': 'warn' }],
  [
    'two explanations at one name',
    withRecord('v=spf1 mx -all exp=why.example.net', { 'why.example.net': { TXT: ['one', 'two'] } }),
    { 'spf-explanation': 'warn' },
  ],
  [
    'a sender that is not allowed',
    withRecord('v=spf1 include:ok.example.net -all'),
    { 'spf-address-authorized': 'fail' },
  ],
  [
    'a sender that softly is not allowed',
    withRecord('v=spf1 include:ok.example.net ~all'),
    { 'spf-address-authorized': 'warn' },
  ],
  ['IPv6 forgotten', withRecord('v=spf1 ip4:192.0.2.1 -all'), { 'spf-ipv6': 'fail' }],
  ['IPv6 forgotten, softly', withRecord('v=spf1 ip4:192.0.2.1 ~all'), { 'spf-ipv6': 'warn' }],
  [
    'names without IPv6 for an IPv6 sender',
    withRecord('v=spf1 ip4:192.0.2.1 a:ok.example.net a:ok.example.net a:ok.example.net ip6:2001:db8::1 -all'),
    { 'spf-ipv6': 'fail' },
  ],
  [
    'a HELO name that does not allow the server',
    { zones: { 'mail.example.org': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'], TXT: ['v=spf1 -all'] } } },
    { 'spf-helo': 'fail' },
  ],
  [
    'a HELO name with a broken record',
    { zones: { 'mail.example.org': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'], TXT: ['v=spf1 oops'] } } },
    { 'spf-helo': 'fail' },
  ],
]

describe('one defect gives its own finding and no other failure', () => {
  it.each(DEFECTS)('%s', async (_, fake, expected) => {
    const all = await findings(fake)
    expect(grave(all)).toEqual(expected)
    for (const finding of all.filter(({ id }) => Object.hasOwn(expected, id))) {
      expect(finding.fix, finding.id).not.toBeNull()
      expect(finding.evidence.length).toBeGreaterThan(0)
    }
  })
})
