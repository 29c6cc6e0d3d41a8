import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandMacros } from '../../../src/engine/spf/expand-macros.ts'
import { readClientAddress } from '../../../src/engine/spf/ip-address.ts'
import { readMacroText } from '../../../src/engine/spf/macro-string.ts'
import { queryName, senderDomain } from '../../../src/engine/spf/query-name.ts'
import { evaluateIn, type SpfZone } from './spf-zone.ts'

const NOBODY = { family: 4 as const, octets: [0, 0, 0, 0] }

/** The sender of RFC 7208 §7.4. */
function expand(text: string, ip = '192.0.2.3', localPart = 'strong-bad'): Promise<string> {
  const { parts, problem } = readMacroText(text, { explanation: true })
  expect(problem).toBeNull()
  return expandMacros(parts, {
    sender: `${localPart}@email.example.com`,
    localPart,
    senderDomain: 'email.example.com',
    helo: 'client.example.net',
    client: readClientAddress(ip) ?? NOBODY,
    domain: 'email.example.com',
    mta: 'mx.example.org',
    now: 1_700_000_000,
    validatedName: async () => 'host.example.net',
  })
}

describe('macros (RFC 7208 §7)', () => {
  it.each([
    ['%{s}', 'strong-bad@email.example.com'],
    ['%{o}', 'email.example.com'],
    ['%{d}', 'email.example.com'],
    ['%{d4}', 'email.example.com'],
    ['%{d3}', 'email.example.com'],
    ['%{d2}', 'example.com'],
    ['%{d1}', 'com'],
    ['%{dr}', 'com.example.email'],
    ['%{d2r}', 'example.email'],
    ['%{l}', 'strong-bad'],
    ['%{l-}', 'strong.bad'],
    ['%{lr}', 'strong-bad'],
    ['%{lr-}', 'bad.strong'],
    ['%{l1r-}', 'strong'],
    ['%{ir}.%{v}._spf.%{d2}', '3.2.0.192.in-addr._spf.example.com'],
    ['%{lr-}.lp._spf.%{d2}', 'bad.strong.lp._spf.example.com'],
    ['%{lr-}.lp.%{ir}.%{v}._spf.%{d2}', 'bad.strong.lp.3.2.0.192.in-addr._spf.example.com'],
    ['%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}', '3.2.0.192.in-addr.strong.lp._spf.example.com'],
    ['%{d2}.trusted-domains.example.net', 'example.com.trusted-domains.example.net'],
    ['%{i}', '192.0.2.3'],
    ['%{i1}', '3'],
    ['%{i2r}', '0.192'],
    ['%{c}', '192.0.2.3'],
    ['%{h}', 'client.example.net'],
    ['%{p}', 'host.example.net'],
    ['%{p2}', 'example.net'],
    ['%{r}', 'mx.example.org'],
    ['%{t}', '1700000000'],
    ['%{v}', 'in-addr'],
    ['%{S}', 'strong-bad%40email.example.com'],
    ['%{s2}', 'example.com'],
    ['%{s-}', 'strong.bad@email.example.com'],
    ['%{sr.-}', 'com.example.bad@email.strong'],
    ['%{DR}', 'com.example.email'],
    ['%{d001}', 'com'],
    ['%{d99999999999999999999999}', 'email.example.com'],
    ['%{l-_}', 'strong.bad'],
    ['%%%_%-', '% %20'],
    ['%%{d}', '%{d}'],
    ['a %{d1} b', 'a com b'],
    ['', ''],
  ])('%s', async (text, expected) => expect(await expand(text)).toBe(expected))

  it.each([
    ['%{i}', '2.0.0.1.0.d.b.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.b.0.1'],
    ['%{ir}.%{v}._spf.%{d2}', '1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com'],
    ['%{c}', '2001:db8::cb01'],
    ['%{C}', '2001%3Adb8%3A%3Acb01'],
    ['%{v}', 'ip6'],
  ])('%s of an IPv6 client', async (text, expected) => expect(await expand(text, '2001:db8::cb01')).toBe(expected))

  it.each([
    ['%{L}', "a!'()*b c", 'a%21%27%28%29%2Ab%20c'],
    ['%{L}', 'a-b_c.d~e', 'a-b_c.d~e'],
    ['%{L}', 'jürgen', 'j%C3%BCrgen'],
    ['%{L}', '\ud800', '%EF%BF%BD'],
    ['%{l+}', 'anna+list+one', 'anna.list.one'],
    ['%{l1r+}', 'anna+list', 'anna'],
    ['%{lr=/,}', 'a=b/c,d', 'd.c.b.a'],
    ['%{l1}', 'a.b.c', 'c'],
    ['%{lr.}', '.a.', '.a.'],
    ['%{l}', '', ''],
  ])('%s of %j', async (text, localPart, expected) => expect(await expand(text, undefined, localPart)).toBe(expected))

  it('never throw and never hang', () => {
    const pieces = fc.array(fc.constantFrom('%', '{', '}', 'd', '1', 'r', '.', '%{d}', '%{S-}', '\0', 'é', ' ', '%%'), {
      maxLength: 100,
    })
    fc.assert(
      fc.asyncProperty(pieces, async (letters) => {
        const { problem } = readMacroText(letters.join(''), { explanation: true })
        if (problem === null) await expand(letters.join(''))
      }),
    )
  })
})

describe('names that come out', () => {
  it('lose labels from the left beyond 253 characters (§7.3)', () => {
    const label = 'a'.repeat(49)
    const long = `x.${Array.from({ length: 5 }, () => label).join('.')}.org`
    expect(long).toHaveLength(255)
    expect(queryName(long)).toBe(long.slice(2))
    expect(queryName(long.slice(2))).toBe(long.slice(2))
    expect(queryName(`${label}.${long}`)).toBe(long.slice(2))
  })
  it.each([
    ['example.org.', 'example.org'],
    ['Example.ORG', 'Example.ORG'],
    ['example..org', null],
    ['.example.org', null],
    ['example.org..', null],
    ['', null],
    ['.', null],
    [`${'a'.repeat(63)}.org`, `${'a'.repeat(63)}.org`],
    [`${'a'.repeat(64)}.org`, null],
    ['a'.repeat(300), null],
    ['foo bar.org', 'foo bar.org'],
  ])('%j is asked as %j', (text, name) => expect(queryName(text)).toBe(name))
  it.each([
    ['example.org', 'example.org'],
    ['example.org.', 'example.org'],
    ['_x.Example.org', '_x.Example.org'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['localhost', null],
    ['', null],
    ['.', null],
    ['a..b', null],
    ['.example.org', null],
    ['[192.0.2.1]', null],
    ['[IPv6:2001:db8::1]', null],
    ['192.0.2.1', null],
    ['exam ple.org', null],
    ['example.org\0', null],
    ['ex/ample.org', null],
    [`${'a'.repeat(64)}.example.org`, null],
    [`${'abcdefg.'.repeat(32)}example.org`, null],
    ['ü'.repeat(2000), null],
    ['mün/chen.example', null],
  ])('a sender at %j is of %j (§4.3)', (text, name) => expect(senderDomain(text)).toBe(name))
})

describe('%{p}, the validated name (§5.5, §7.3)', () => {
  const evaluate = async (names: readonly string[], zone: SpfZone = {}) => {
    const domain = { TXT: ['v=spf1 exists:%{p}.seen.example.net -all exp=why.example.net'] }
    const { explanation } = await evaluateIn({
      zone: {
        'example.org': { ...domain, A: ['192.0.2.1'] },
        'why.example.net': { TXT: ['%{p}'] },
        '1.2.0.192.in-addr.arpa': { PTR: names },
        'a.example.org': { A: ['192.0.2.1'] },
        'b.example.com': { A: ['192.0.2.1'] },
        'c.example.com': { A: ['192.0.2.2'] },
        ...zone,
      },
    })
    return explanation
  }
  it.each([
    [['b.example.com', 'a.example.org', 'example.org'], 'example.org'],
    [['b.example.com', 'a.example.org'], 'a.example.org'],
    [['c.example.com', 'b.example.com'], 'b.example.com'],
    [['c.example.com'], 'unknown'],
    [['nowhere.example'], 'unknown'],
    [[], 'unknown'],
    [[...Array.from({ length: 10 }, (_, at) => `no${at}.example`), 'a.example.org'], 'unknown'],
  ])('of %j is %s', async (names, expected) => expect(await evaluate(names)).toBe(expected))
  it('is unknown when the DNS does not answer', async () => {
    expect(await evaluate([], { '1.2.0.192.in-addr.arpa': { PTR: 'servFail' } })).toBe('unknown')
    expect(await evaluate(['a.example.org'], { 'a.example.org': { A: 'timeout' } })).toBe('unknown')
  })
})

describe('internationalized senders (RFC 8616 §4)', () => {
  const judge = (text: string) =>
    evaluateIn({
      mailFrom: 'j\u00fcrgen@b\u00fccher.example',
      helo: 'h\u00f6st.example',
      zone: { 'xn--bcher-kva.example': { TXT: [text] } },
    })

  it('are expanded with A-labels', async () => {
    const { tree } = await judge('v=spf1 exists:%{o}.o.example exists:%{h}.h.example -all')
    expect(tree.terms.map(({ target }) => target)).toEqual([
      'xn--bcher-kva.example.o.example',
      'xn--hst-sna.example.h.example',
      null,
    ])
  })

  it('match no term that has their local part in it, and nothing is asked', async () => {
    const terms = 'exists:%{l}.example include:%{s}.example a:%{L}.example mx:%{l1r-}.example'
    const { tree, result, voidLookups } = await judge(`v=spf1 ${terms} ~all`)
    expect([tree.terms.flatMap(({ questions }) => questions), result, voidLookups]).toEqual([[], 'softfail', 0])
  })
})
