import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSpfRecord, readRecord } from '../../../src/engine/spf/read-record.ts'

const VALID = `
a | A | +a | -a | ~a | ?a | a/24 | a/0 | a/32 | a//64 | a//0 | a//128 | a/24//64 | a:example.org | a:example.org. | a:example.org/24
a:example.org//64 | a:example.org/24//64 | a:_a.b-c.example.org | a:foo:bar/baz.example.org | a:foo:bar/baz.example.org/24 | a:x.museum | a:x.xn--zckzah
a:%{d} | a:%{d}/24 | a:foo.%{d}//64 | a:%{D2} | a:%{ir}.%{v}._spf.%{d2} | a:%{l1r-}.x.org | a:%{lr-.+,/_=}.x.org | a:foo%% | a:foo%_ | a:foo%- | a:%%.example.org | a:%{d1r}
a:a.0com | a:a.c-m | a:1.2.3.x4 | a:..example.org | a:.org | a:=.org | a:a=b.org | a:!$&.org | a:%{h} | a:%{p} | a:%{s}.x.org | a:%{o} | a:%{i}.x.org | a:%{v}.x.org
mx | MX | mx/24 | mx//64 | mx/24//64 | mx:example.org | mx:example.org/30//120 | -mx:%{d}
ptr | PTR | ptr:example.org | ptr:%{d} | ?ptr
all | ALL | -all | ~All | ?all | +all
include:example.org | INCLUDE:Example.Org | -include:%{d}.x.org | include:_spf.%{d}
exists:example.org | exists:%{ir}.%{l1r+-}._spf.%{d} | exists:%{l}.%{d}
ip4:192.0.2.1 | IP4:192.0.2.0/24 | -ip4:0.0.0.0/0 | ip4:255.255.255.255/32 | ip4:192.0.2.1/1
ip6:2001:db8::1 | ip6:::1 | ip6:::/0 | ip6:2001:db8::/32 | ip6:2001:DB8::CD30/128 | ip6:::ffff:192.0.2.1/128 | ip6:1:2:3:4:5:6:7:8/99
redirect=example.org | REDIRECT=_spf.%{d} | exp=example.org | exp=%{d} | Exp=explain._spf.%{d}
foo= | foo=bar | moo.cow-far_out=man:dog/cat | default=pass | x=%{d}%%%_%- | a=b | ip4=192.0.2.1 | include=example.org | all=x | f=%{c}%{r}%{t} | a-1_.=x | op=auth
`
const BROKEN = `
b | alle | all: | all. | all/8 | all:example.org | -all- | --all | +-all | - | + | ?~all | -=x | = | =x | 1a=x | _a=x | .a=x | 4 | :a | /24 | ,
a: | a:/24 | a/ | a/33 | a/024 | a/00 | a/-1 | a/x | a//129 | a//064 | a//x | a/24/64 | a/24/ | a/24// | a///64 | a//64/24 | a:example.org/33 | a:example.org//129 | a:example.org/ | a:example.org// | a:example.org/024
a:org | a:org. | a:example | a:1.2.3.4 | a:example.123 | a:example.-org | a:example.org- | a:example.o_g | a:example.org:8080 | a:example.org.. | a:example.org:25/24 | a:%{d}. | a:example..
a:%{d | a:%d | a:% | a:%a.org | a:%{}.org | a:%{d0}.org | a:%{d00}.org | a:%{x}.org | a:%{dd}.org | a:%{d.5}.org | a:%{dr1}.org | a:%{d-1}.org | a:%{d:}.org | a:%(d).org | a:%{c} | a:%{r}.org | a:%{t}.org | a:%{C}.org | a:%{d1rr}.org | a:foo% | a:%{d*}
a.example.org | a=%{x | a@ | mx: | mx/33 | mx:/24 | mx:org | mx.example.org | mxx | mx/24:example.org | mx:%{r}
ptr: | ptr/24 | ptr:example.org/24 | ptr:org | ptr/0 | ptr:%{x}
include | include: | include:org | include:example.org/24 | include/24 | include/24:example.org | include:%{t}
exists | exists: | exists:org | exists:example.org/24 | exists/24 | exists:%{d0}
ip4 | ip4: | ip4/24 | ip4:192.0.2 | ip4:192.0.2.256 | ip4:192.0.2.01 | ip4:192.0.2.1/33 | ip4:192.0.2.1/032 | ip4:192.0.2.1/ | ip4:192.0.2.1//32 | ip4:192.0.2.1/24/24 | ip4:192.0.2.1:25 | ip4:example.org | ip4:2001:db8::1 | ip4:%{i} | ip4:192.0.2.0-192.0.2.9 | ip4:192.0.2.1,192.0.2.2 | ip4.192.0.2.1
ip6 | ip6: | ip6/64 | ip6:: | ip6:192.0.2.1 | ip6:2001:db8::1/129 | ip6:2001:db8::1/0128 | ip6:2001:db8::1//64 | ip6:2001:db8:::1 | ip6:2001:db8::g | ip6:2001:db8::1/ | ip6:[2001:db8::1] | ip6:1:2:3:4:5:6:7:8:9 | ip6:::1.1.1.1/33x
redirect= | redirect=org | redirect:example.org | redirect | -redirect=example.org | redirect=example.org/24 | redirect=%{x} | redirect=%{r} | redirect=1.2.3.4
exp= | exp=org | exp:example.org | ?exp=example.org | exp=%{d0} | exp=%{c}.org | exp
foo=% | foo=%x | foo=%{ | foo=%{d0} | foo=%{x} | ip | ip5:1.2.3.4 | spf | v=spf1% | "a" | 'a' | a;mx | a,mx | (a) | <a> | a:exämple.org | é | a	mx | a:x.org\x7f | a:x\0.org
`
const cases = (text: string) =>
  text
    .trim()
    .split(/\n| \| /)
    .filter((term) => term !== '')

describe('terms that the grammar has (RFC 7208 §12)', () => {
  it.each(cases(VALID))('%s', (term) => {
    const { terms, problems } = readRecord(`v=spf1 ${term}`)
    expect(problems).toEqual([])
    expect(terms).toHaveLength(1)
  })
})

describe('terms that it has not', () => {
  it.each(cases(BROKEN))('%j', (term) => {
    const { problems } = readRecord(`v=spf1 ${term}`)
    expect(problems).toHaveLength(1)
    const [{ at, end } = { at: 0, end: 0 }] = problems
    expect(at).toBeGreaterThanOrEqual(7)
    expect(end).toBeGreaterThan(at)
    expect(end).toBeLessThanOrEqual(8 + term.length)
  })
})

describe('records', () => {
  it.each(['v=spf1', 'V=SPF1', 'v=SpF1 a', 'v=spf1 ', 'v=spf1 é', 'v=spf1  a'])(
    '%j is one of version 1 (§4.5)',
    (text) => {
      expect(isSpfRecord(text)).toBe(true)
    },
  )
  it.each([
    '',
    'v=spf',
    'v=spf10',
    'v=spf1-all',
    'v=spf1\ta',
    ' v=spf1 a',
    'v=spf2',
    '"v=spf1 a"',
    'v = spf1',
    'v=spf1,a',
    'v=spf1a',
    'spf1 a',
    'spf2.0/pra a',
    '\xef\xbb\xbfv=spf1 a',
    'v=spf1\n',
  ])('%j is none', (text) => expect(isSpfRecord(text)).toBe(false))
  it.each(['v=spf1', 'v=spf1 ', 'v=spf1   a   -all  ', 'v=spf1 exp=a.org a redirect=b.org x=1 x=2'])(
    '%j reads',
    (text) => {
      expect(readRecord(text).problems).toEqual([])
    },
  )
  it.each([
    ['v=spf1 redirect=a.org redirect=a.org', 'duplicateModifier'],
    ['v=spf1 exp=a.org a Exp=b.org', 'duplicateModifier'],
    ['v=spf1 a\tmx', 'character'],
    ['v=spf1 -all\n', 'character'],
    ['v=spf1 a:ex\xe4mple.org', 'character'],
    ['v=spf1 ip4:2001:db8::1', 'addressFamily'],
    ['v=spf1 ip6:192.0.2.1', 'addressFamily'],
    ['v=spf1 ip4:192.0.2.300', 'address'],
    ['v=spf1 ip4:192.0.2.0/33', 'prefix'],
    ['v=spf1 mx/33', 'prefix'],
    ['v=spf1 include', 'missingValue'],
    ['v=spf1 all:x', 'unexpectedValue'],
    ['v=spf1 -redirect=a.org', 'qualifiedModifier'],
    ['v=spf1 exists:%{x}.org', 'macro'],
    ['v=spf1 exists:%{c}.org', 'macroOnlyInExplanation'],
    ['v=spf1 include:localhost', 'domain'],
    ['v=spf1 ipv4:192.0.2.1', 'unknownTerm'],
  ])('%j: %s', (text, code) => expect(readRecord(text).problems.map((problem) => problem.code)).toEqual([code]))
  it('tells every problem, with its place', () => {
    const text = 'v=spf1 ipv4:192.0.2.1 a ip4:192.0.2.0/40 -all'
    const places = readRecord(text).problems.map(({ at, end }) => text.slice(at, end))
    expect(places).toEqual(['ipv4:192.0.2.1', '/40'])
  })
  it('never throws, and costs as much as it is long', () => {
    const letters = fc.constantFrom(
      ...'av=spf1 :/%{}.-+?~=0129dlrcpxy\té'.split(''),
      'ip4:',
      'ip6:',
      'include:',
      'redirect=',
      '%{d',
      '//',
    )
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 200 }), (pieces) => {
        const text = `v=spf1 ${pieces.join('')}`
        for (const { at, end } of readRecord(text).problems) expect(0 < at && at < end && end <= text.length).toBe(true)
      }),
    )
    for (const piece of [
      'a ',
      'a:%{',
      '/',
      '%',
      '%{d',
      '.',
      '-',
      'a/1',
      'ip6::',
      'x=',
      '%{d}',
      '=',
      ':',
      'include:a.b ',
    ]) {
      const [small, large] = [1000, 64_000].map((length) => timeOf(`v=spf1 a:${piece.repeat(length / piece.length)}`))
      expect(large).toBeLessThan(Math.max(200, (small ?? 0) * 640))
    }
  })
})

function timeOf(text: string): number {
  const started = performance.now()
  readRecord(text)
  return performance.now() - started
}
