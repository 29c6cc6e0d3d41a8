import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameMatches, stsMatch } from '../../../src/engine/mta-sts/name-matches.ts'
import { parseStsPolicy } from '../../../src/engine/mta-sts/sts-policy.ts'

const GOOD = 'version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: 86400'

const VALID: readonly (readonly [name: string, body: string])[] = [
  ['line feeds', GOOD],
  ['a line end at the end', `${GOOD}\n`],
  ['CRLF', `${GOOD.replaceAll('\n', '\r\n')}\r\n`],
  ['both', GOOD.replace('\n', '\r\n')],
  ['no space behind the colon', GOOD.replaceAll(': ', ':')],
  ['spaces and tabs behind the colon and at the end', GOOD.replaceAll(': ', ': \t ').replaceAll('\n', ' \t\n')],
  ['another order', 'max_age: 1\nmx: a.example\nmode: testing\nversion: STSv1'],
  ['a field of a later version', `${GOOD}\nx-new.field_1: some words: here`],
  ['letters beyond ASCII in such a field', `${GOOD}\nnote: grüße`],
  ['mode none without mx', 'version: STSv1\nmode: none\nmax_age: 0'],
  ['several mx', `${GOOD}\nmx: *.example.net\nmx: c`],
  ['the longest age', GOOD.replace('86400', '31557600')],
  ['a second mode, whatever it says', `${GOOD}\nmode: nonsense`],
]

const INVALID: readonly (readonly [name: string, body: string, problem: string])[] = [
  ['nothing', '', 'emptyLine'],
  ['no version', GOOD.replace('version: STSv1\n', ''), 'noVersion'],
  ['no mode', GOOD.replace('mode: enforce\n', ''), 'noMode'],
  ['no age', GOOD.replace('\nmax_age: 86400', ''), 'noMaxAge'],
  ['no mx', GOOD.replace('mx: mail.example.com\n', ''), 'noMx'],
  ['another version', GOOD.replace('STSv1', 'STSv2'), 'badVersion'],
  ['version in small letters', GOOD.replace('STSv1', 'stsv1'), 'badVersion'],
  ['another mode', GOOD.replace('enforce', 'report'), 'badMode'],
  ['a mode in capitals', GOOD.replace('enforce', 'Enforce'), 'badMode'],
  ['a key in capitals', GOOD.replace('mode', 'Mode'), 'noMode'],
  ['an age with letters', GOOD.replace('86400', '1d'), 'badMaxAge'],
  ['a negative age', GOOD.replace('86400', '-1'), 'badMaxAge'],
  ['an age of eleven digits', GOOD.replace('86400', '00000086400'), 'badMaxAge'],
  ['an age above a year', GOOD.replace('86400', '31557601'), 'badMaxAge'],
  ['an mx with two wildcards', GOOD.replace('mail', '*.*'), 'badMx'],
  ['an mx with half a wildcard', GOOD.replace('mail', 'm*'), 'badMx'],
  ['a wildcard alone', GOOD.replace('mail.example.com', '*'), 'badMx'],
  ['an mx in the old form', GOOD.replace('mail.example.com', '.example.com'), 'badMx'],
  ['an mx with a final dot', GOOD.replace('mail.example.com', 'mail.example.com.'), 'badMx'],
  ['two mx in one line', GOOD.replace('mail.example.com', 'a.example, b.example'), 'badMx'],
  ['an address as mx', GOOD.replace('mail.example.com', '[192.0.2.1]'), 'badMx'],
  ['an empty mx', GOOD.replace('mail.example.com', ''), 'badLine'],
  ['an empty line', GOOD.replace('\n', '\n\n'), 'emptyLine'],
  ['two line ends at the end', `${GOOD}\n\n`, 'emptyLine'],
  ['a space before the key', GOOD.replace('mode', ' mode'), 'badLine'],
  ['a space before the colon', GOOD.replace('mode:', 'mode :'), 'badLine'],
  ['an equals sign for the colon', GOOD.replace('mode:', 'mode='), 'badLine'],
  ['carriage returns alone', GOOD.replaceAll('\n', '\r'), 'badLine'],
  ['a control character', `${GOOD}\nx: a\u0007b`, 'badLine'],
  ['a comment', `# policy\n${GOOD}`, 'badLine'],
  ['a key of 33 letters', `${GOOD}\n${'x'.repeat(33)}: y`, 'badLine'],
  ['a byte order mark', `\ufeff${GOOD}`, 'byteOrderMark'],
  ['the same as bytes', `\xef\xbb\xbf${GOOD}`, 'byteOrderMark'],
  ['a web page', '<!DOCTYPE html><html></html>', 'html'],
  ['64 KB and more', `${GOOD}\nx: ${'y'.repeat(65_536)}`, 'tooLong'],
]

describe('the MTA-STS policy (RFC 8461 §3.2)', () => {
  it.each(VALID)('takes %s', (_name, body) => {
    expect(parseStsPolicy(body).problem).toBeNull()
  })

  it.each(INVALID)('refuses %s', (_name, body, problem) => {
    expect(parseStsPolicy(body).problem?.kind).toBe(problem)
  })

  it('reads the example of the RFC', () => {
    const body =
      'version: STSv1\r\nmode: enforce\r\nmx: mail.example.com\r\nmx: *.example.net\r\nmx: backupmx.example.com\r\nmax_age: 604800\r\n'
    expect(parseStsPolicy(body).policy).toEqual({
      mode: 'enforce',
      maxAge: 604_800,
      mx: ['mail.example.com', '*.example.net', 'backupmx.example.com'],
      extensions: [],
    })
  })

  it('takes the first of two', () => {
    expect(parseStsPolicy(`${GOOD}\nmode: none\nmax_age: 1`).policy).toMatchObject({ mode: 'enforce', maxAge: 86_400 })
  })

  it('never throws, and stays linear', { timeout: 40_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseStsPolicy(`version: STSv1\n${text}`)))
    const started = performance.now()
    for (const piece of ['\n', ':', ' ', 'a:b\n', '\r\n', 'mx: *.', 'a-', '<'])
      parseStsPolicy(`mx: ${piece.repeat(15_000)}`.slice(0, 65_000))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

// RFC 8461 §4.1, RFC 9525 §6.3
const MATCHES: readonly (readonly [pattern: string, host: string, matches: boolean])[] = [
  ['mail.example.com', 'mail.example.com', true],
  ['mail.example.com', 'MAIL.Example.COM.', true],
  ['MAIL.example.com', 'mail.example.com', true],
  ['mail.example.com', 'mail2.example.com', false],
  ['*.example.com', 'mail.example.com', true],
  ['*.Example.com', 'mail.EXAMPLE.com', true],
  ['*.example.com', 'example.com', false],
  ['*.example.com', 'foo.bar.example.com', false],
  ['*.example.com', '.example.com', false],
  ['*.example.com', 'notexample.com', false],
  ['*.bücher.example', 'mx.xn--bcher-kva.example', true],
  ['xn--bcher-kva.example', 'bücher.example', true],
  ['*.*.example.com', 'a.b.example.com', false],
  ['m*.example.com', 'mail.example.com', false],
  ['mail.*.com', 'mail.example.com', false],
  ['*', 'com', false],
  ['', '', false],
]

describe('names that a pattern stands for', () => {
  it.each(MATCHES)('%s and %s: %s', (pattern, host, matches) => {
    expect(nameMatches(pattern, host)).toBe(matches)
    expect(stsMatch(host, ['nothing.example', pattern])).toBe(matches)
  })
})
