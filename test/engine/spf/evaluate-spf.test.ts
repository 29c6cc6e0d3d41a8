import { describe, expect, it } from 'vitest'
import { evaluateIn, resultOf, type SpfZone } from './spf-zone.ts'

const HOSTS: SpfZone = {
  'example.org': { A: ['192.0.2.1'], MX: ['10 mx1.example.org', '5 mx2.example.org'], AAAA: ['2001:db8::1'] },
  'mx1.example.org': { A: ['192.0.2.10'], AAAA: ['2001:db8::10'] },
  'mx2.example.org': { A: ['192.0.2.20', '192.0.2.21'] },
  'other.example': { A: ['198.51.100.7'] },
  'empty.example': {},
  'slow.example': { A: 'timeout', AAAA: 'timeout', MX: 'servFail', TXT: 'timeout' },
  'halfslow.example': { MX: ['10 slow.example', '20 mx1.example.org'] },
  'firstgood.example': { MX: ['10 mx1.example.org', '20 slow.example'] },
  'nullmx.example': { MX: ['0 .'] },
  'pass.example': { TXT: ['v=spf1 ip4:192.0.2.1 -all'] },
  'fail.example': { TXT: ['v=spf1 -all'] },
  'softfail.example': { TXT: ['v=spf1 ~all'] },
  'neutral.example': { TXT: ['v=spf1 ?all'] },
  'nothing.example': { TXT: ['hello'] },
  'two.example': { TXT: ['v=spf1 +all', 'v=spf1 -all'] },
  'broken.example': { TXT: ['v=spf1 all:x'] },
}

describe('mechanisms (RFC 7208 §5)', () => {
  it.each([
    // all
    ['v=spf1 all', 'pass'],
    ['v=spf1 +all', 'pass'],
    ['v=spf1 -all', 'fail'],
    ['v=spf1 ~all', 'softfail'],
    ['v=spf1 ?all', 'neutral'],
    ['v=spf1', 'neutral'],
    ['v=spf1 ', 'neutral'],
    ['V=SPF1 -ALL', 'fail'],
    ['v=spf1 -all +all', 'fail'],
    ['v=spf1 foo=bar -all foo=baz', 'fail'],
    // ip4, ip6
    ['v=spf1 ip4:192.0.2.1 -all', 'pass'],
    ['v=spf1 -ip4:192.0.2.1 +all', 'fail'],
    ['v=spf1 ?ip4:192.0.2.1 -all', 'neutral'],
    ['v=spf1 ~ip4:192.0.2.1 -all', 'softfail'],
    ['v=spf1 ip4:192.0.2.2 -all', 'fail'],
    ['v=spf1 ip4:192.0.2.254/24 -all', 'pass'],
    ['v=spf1 ip4:10.0.0.0/0 -all', 'pass'],
    ['v=spf1 ip6:::/0 -all', 'fail'],
    ['v=spf1 ip6:::ffff:192.0.2.1 -all', 'fail'],
    // a
    ['v=spf1 a -all', 'pass'],
    ['v=spf1 a:other.example -all', 'fail'],
    ['v=spf1 a:other.example/0 -all', 'pass'],
    ['v=spf1 a:mx2.example.org/27 -all', 'pass'],
    ['v=spf1 a:mx2.example.org/28 -all', 'fail'],
    ['v=spf1 a/32//0 -all', 'pass'],
    ['v=spf1 a:other.example//0 -all', 'fail'],
    ['v=spf1 a:empty.example/0 -all', 'fail'],
    ['v=spf1 a:nowhere.example/0 -all', 'fail'],
    ['v=spf1 a:slow.example -all', 'temperror'],
    ['v=spf1 ip4:192.0.2.1 a:slow.example -all', 'pass'],
    ['v=spf1 A:EXAMPLE.ORG. -all', 'pass'],
    ['v=spf1 a:double..dot.example -all', 'fail'],
    // mx
    ['v=spf1 mx -all', 'fail'],
    ['v=spf1 mx/27 -all', 'pass'],
    ['v=spf1 mx:empty.example/0 -all', 'fail'],
    ['v=spf1 mx:nullmx.example/0 -all', 'fail'],
    ['v=spf1 mx:slow.example -all', 'temperror'],
    ['v=spf1 mx:halfslow.example/24 -all', 'temperror'],
    ['v=spf1 mx:firstgood.example/24 -all', 'pass'],
    // exists
    ['v=spf1 exists:other.example -all', 'pass'],
    ['v=spf1 exists:empty.example -all', 'fail'],
    ['v=spf1 exists:nowhere.example -all', 'fail'],
    ['v=spf1 exists:slow.example -all', 'temperror'],
    // include
    ['v=spf1 include:pass.example -all', 'pass'],
    ['v=spf1 -include:pass.example +all', 'fail'],
    ['v=spf1 ~include:pass.example', 'softfail'],
    ['v=spf1 include:fail.example ?all', 'neutral'],
    ['v=spf1 include:softfail.example -all', 'fail'],
    ['v=spf1 include:neutral.example -all', 'fail'],
    ['v=spf1 include:slow.example +all', 'temperror'],
    ['v=spf1 include:two.example +all', 'permerror'],
    ['v=spf1 include:broken.example +all', 'permerror'],
    ['v=spf1 include:nothing.example +all', 'permerror'],
    ['v=spf1 include:empty.example +all', 'permerror'],
    ['v=spf1 include:nowhere.example +all', 'permerror'],
    ['v=spf1 include:a..b.example +all', 'permerror'],
    ['v=spf1 include:%{d1} +all', 'permerror'],
    // redirect
    ['v=spf1 redirect=pass.example', 'pass'],
    ['v=spf1 redirect=fail.example', 'fail'],
    ['v=spf1 redirect=softfail.example a:other.example', 'softfail'],
    ['v=spf1 redirect=fail.example ip4:192.0.2.1', 'pass'],
    ['v=spf1 redirect=nowhere.example ?all', 'neutral'],
    ['v=spf1 ?all redirect=fail.example', 'neutral'],
    ['v=spf1 redirect=nothing.example', 'permerror'],
    ['v=spf1 redirect=nowhere.example', 'permerror'],
    ['v=spf1 redirect=broken.example', 'permerror'],
    ['v=spf1 redirect=two.example', 'permerror'],
    ['v=spf1 redirect=slow.example', 'temperror'],
    ['v=spf1 redirect=%{d1}', 'permerror'],
    // one word wrong anywhere, and all of it is (§4.6)
    ['v=spf1 ip4:192.0.2.1 -all b', 'permerror'],
    ['v=spf1 +all a:%{x}.org', 'permerror'],
    ['v=spf1 +all redirect=pass.example redirect=pass.example', 'permerror'],
    ['v=spf1 a:slow.example foo', 'permerror'],
    ['v=spf1 +all exp=', 'permerror'],
    ['v=spf1 +all caf\xe9', 'permerror'],
  ])('%s: %s', async (record, result) => expect(await resultOf(record, HOSTS)).toBe(result))

  it.each([
    ['v=spf1 ip6:2001:db8::1 -all', 'pass'],
    ['v=spf1 ip6:2001:db8::/32 -all', 'pass'],
    ['v=spf1 ip6:2001:db8:1::/48 -all', 'fail'],
    ['v=spf1 ip4:0.0.0.0/0 -all', 'fail'],
    ['v=spf1 a -all', 'pass'],
    ['v=spf1 a/0//127 -all', 'pass'],
    ['v=spf1 a:other.example//0 -all', 'fail'],
    ['v=spf1 mx -all', 'fail'],
    ['v=spf1 mx//64 -all', 'pass'],
    ['v=spf1 exists:other.example -all', 'pass'],
    ['v=spf1 a:slow.example -all', 'temperror'],
  ])('for an IPv6 client, %s: %s', async (record, result) => {
    expect(await resultOf(record, HOSTS, '2001:db8::1')).toBe(result)
  })

  it('takes an IPv4-mapped client for an IPv4 one', async () => {
    expect(await resultOf('v=spf1 ip4:192.0.2.1 -all', {}, '::ffff:192.0.2.1')).toBe('pass')
    expect(await resultOf('v=spf1 ip6:::/0 -all', {}, '::ffff:192.0.2.1')).toBe('fail')
  })

  const REVERSE = '1.2.0.192.in-addr.arpa'
  it.each<[string, string, SpfZone]>([
    ['v=spf1 ptr -all', 'pass', { [REVERSE]: { PTR: ['mail.example.org'] }, 'mail.example.org': { A: ['192.0.2.1'] } }],
    ['v=spf1 ptr -all', 'pass', { [REVERSE]: { PTR: ['Mail.EXAMPLE.org'] }, 'mail.example.org': { A: ['192.0.2.1'] } }],
    ['v=spf1 ptr -all', 'pass', { [REVERSE]: { PTR: ['example.org'] }, 'example.org': { A: ['192.0.2.1'] } }],
    ['v=spf1 ptr -all', 'fail', { [REVERSE]: { PTR: ['badexample.org'] }, 'badexample.org': { A: ['192.0.2.1'] } }],
    ['v=spf1 ptr -all', 'fail', { [REVERSE]: { PTR: ['mail.example.org'] }, 'mail.example.org': { A: ['192.0.2.2'] } }],
    ['v=spf1 ptr -all', 'fail', { [REVERSE]: { PTR: ['mail.example.org'] } }],
    ['v=spf1 ptr -all', 'fail', { [REVERSE]: { PTR: 'servFail' } }],
    ['v=spf1 ptr -all', 'fail', {}],
    [
      'v=spf1 ptr -all',
      'pass',
      {
        [REVERSE]: { PTR: ['slow.example', 'm.example.org'] },
        'slow.example': { A: 'timeout' },
        'm.example.org': { A: ['192.0.2.1'] },
      },
    ],
    [
      'v=spf1 ptr:other.example -all',
      'pass',
      { [REVERSE]: { PTR: ['a.b.other.example'] }, 'a.b.other.example': { A: ['192.0.2.1'] } },
    ],
    [
      'v=spf1 ptr:other.example -all',
      'fail',
      { [REVERSE]: { PTR: ['example.org'] }, 'example.org': { A: ['192.0.2.1'] } },
    ],
  ])('%s: %s', async (record, result, zone) => expect(await resultOf(record, zone)).toBe(result))
})

describe('who is asked for (§2.4, §4.3)', () => {
  const zone: SpfZone = {
    'example.org': { TXT: ['v=spf1 exists:%{l}.%{o}.l.example exists:%{s}.s.example -all'] },
    'postmaster.example.org.l.example': { A: ['127.0.0.2'] },
    'a@b@example.org.s.example': { A: ['127.0.0.2'] },
    'helo.example.net': { TXT: ['v=spf1 exists:%{l}.%{d}.%{h} -all'] },
    'postmaster.helo.example.net.helo.example.net': { A: ['127.0.0.2'] },
    'xn--mnchen-3ya.example': { TXT: ['v=spf1 +all'] },
  }
  it.each<[string | null, string | null, string]>([
    ['anna@example.org', 'helo.example.net', 'fail'],
    ['@example.org', null, 'pass'],
    ['example.org', null, 'pass'],
    ['a@b@example.org', null, 'pass'],
    ['<@example.org>', null, 'pass'],
    [null, 'helo.example.net', 'pass'],
    ['', 'helo.example.net', 'pass'],
    ['<>', 'helo.example.net', 'pass'],
    ['', 'localhost', 'none'],
    ['', '[192.0.2.1]', 'none'],
    ['', '', 'none'],
    [null, null, 'none'],
    ['anna@localhost', 'helo.example.net', 'none'],
    ['anna@[192.0.2.1]', 'helo.example.net', 'none'],
    ['anna@a..example.org', null, 'none'],
    [`anna@${'a'.repeat(64)}.example.org`, null, 'none'],
    [`anna@${'a'.repeat(63)}.example.org`, null, 'none'],
    ['anna@EXAMPLE.org', null, 'fail'],
    ['anna@example.org.', null, 'fail'],
    ['anna@münchen.example', null, 'pass'],
    ['anna@nowhere.example', null, 'none'],
  ])('MAIL FROM %j, HELO %j: %s', async (mailFrom, helo, result) => {
    expect((await evaluateIn({ mailFrom, helo, zone })).result).toBe(result)
  })
  it.each(['', 'nonsense', '192.0.2', '192.0.2.1:25', '192.0.2.1 x'])('a client %j is no address', async (ip) => {
    expect(await evaluateIn({ ip, zone })).toMatchObject({ result: 'none', reason: 'notAnAddress' })
  })
})

describe('which record (§4.4, §4.5)', () => {
  it.each<[readonly (string | readonly string[])[], string]>([
    [['v=spf1 -all'], 'fail'],
    [['v=spf10 -all'], 'none'],
    [['v=spf1-all'], 'none'],
    [['v=spf1\t-all'], 'none'],
    [['hello', 'v=spf1 -all', 'v=spf2 +all'], 'fail'],
    [['v=spf1 -all', 'v=spf1 -all'], 'permerror'],
    [['v=spf1 -all', 'V=SPF1'], 'permerror'],
    [[['v=spf1', ' -all']], 'fail'],
    [[['v=spf1', '-all']], 'none'],
    [[['v=s', 'pf1 -', 'all']], 'fail'],
    [[['v=spf1 ip4:192.0.2', '.1 -all']], 'pass'],
    [['\xff', 'v=spf1 -all'], 'fail'],
    [[], 'none'],
  ])('%j: %s', async (TXT, result) => {
    expect((await evaluateIn({ zone: { 'example.org': { TXT } } })).result).toBe(result)
  })
  it.each(['servFail', 'refused', 'timeout', 'unreachable', 'malformed', 'otherError', 'rewritten'] as const)(
    'a question that ended with %s is a temperror',
    async (status) => expect((await evaluateIn({ zone: { 'example.org': { TXT: status } } })).result).toBe('temperror'),
  )
  it('never looks at type SPF (§3.1)', async () => {
    expect((await evaluateIn({ zone: { 'example.org': { SPF: ['v=spf1 -all'] } } })).result).toBe('none')
  })
})

describe('explanations (§6.2)', () => {
  const explain = async (record: string, zone: SpfZone = {}, mailFrom = 'anna@example.org') => {
    const own = { 'example.org': { TXT: [record] }, 'why.example': { TXT: ['No %{i} for %{d}%%'] } }
    return (await evaluateIn({ mailFrom, zone: { ...own, ...zone } })).explanation
  }
  it.each<[string, string | null, SpfZone]>([
    ['v=spf1 -all exp=why.example', 'No 192.0.2.1 for example.org%', {}],
    ['v=spf1 exp=why.example -all', 'No 192.0.2.1 for example.org%', {}],
    ['v=spf1 exp=%{l}.why.example -all', 'Hello', { 'anna.why.example': { TXT: ['Hello'] } }],
    ['v=spf1 ~all exp=why.example', null, {}],
    ['v=spf1 +all exp=why.example', null, {}],
    ['v=spf1 -all', null, {}],
    ['v=spf1 -all exp=nowhere.example', null, {}],
    ['v=spf1 -all exp=a..b.example', null, {}],
    ['v=spf1 -all exp=x.example', null, { 'x.example': { TXT: 'timeout' } }],
    ['v=spf1 -all exp=x.example', null, { 'x.example': { TXT: ['one', 'two'] } }],
    ['v=spf1 -all exp=x.example', null, { 'x.example': { TXT: ['100 %'] } }],
    ['v=spf1 -all exp=x.example', null, { 'x.example': { TXT: ['%{x}'] } }],
    ['v=spf1 -all exp=x.example', null, { 'x.example': { TXT: ['caf\xe9'] } }],
    ['v=spf1 -all exp=x.example', null, { 'x.example': { TXT: ['a\nb'] } }],
    ['v=spf1 -all exp=x.example', 'one two', { 'x.example': { TXT: [['one ', 'two']] } }],
    ['v=spf1 -all exp=x.example', '%{d', { 'x.example': { TXT: ['%%{d'] } }],
    ['v=spf1 -all exp=x.example', 'unknown 1700000000 192.0.2.1', { 'x.example': { TXT: ['%{r} %{t} %{c}'] } }],
    // the one of the redirect's target, never the own one
    [
      'v=spf1 redirect=r.example exp=why.example',
      'theirs r.example',
      { 'r.example': { TXT: ['v=spf1 -all exp=x.example'] }, 'x.example': { TXT: ['theirs %{d}'] } },
    ],
    ['v=spf1 redirect=r.example exp=why.example', null, { 'r.example': { TXT: ['v=spf1 -all'] } }],
    // never the one of an include
    [
      'v=spf1 include:r.example -all exp=why.example',
      'No 192.0.2.1 for example.org%',
      { 'r.example': { TXT: ['v=spf1 -all exp=x.example'] }, 'x.example': { TXT: ['theirs'] } },
    ],
    [
      'v=spf1 -include:r.example exp=why.example',
      'No 192.0.2.1 for example.org%',
      { 'r.example': { TXT: ['v=spf1 +all exp=x.example'] }, 'x.example': { TXT: ['theirs'] } },
    ],
  ])('%s: %j', async (record, explanation, zone) => expect(await explain(record, zone)).toBe(explanation))
  it('must be ASCII when its macros are replaced', async () => {
    expect(
      await explain('v=spf1 -all exp=x.example', { 'x.example': { TXT: ['%{l}'] } }, 'jürgen@example.org'),
    ).toBeNull()
    expect(await explain('v=spf1 -all exp=x.example', { 'x.example': { TXT: ['%{L}'] } }, 'jürgen@example.org')).toBe(
      'j%C3%BCrgen',
    )
  })
})
