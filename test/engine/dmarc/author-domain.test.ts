import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAuthorDomain } from '../../../src/engine/dmarc/author-domain.ts'

// RFC 5322 §3.4, §4.4; RFC 9989 §5.3.1
const ONE: readonly (readonly [value: string, domain: string])[] = [
  ['user@example.com', 'example.com'],
  ['<user@example.com>', 'example.com'],
  ['User <user@example.com>', 'example.com'],
  ['"Doe, Jane" <jane@Example.COM>', 'example.com'],
  ['"trap@evil.example" <jane@example.com>', 'example.com'],
  ['"a\\"<x@evil.example>" <jane@example.com>', 'example.com'],
  ['jane@example.com (work <x@evil.example>, (nested))', 'example.com'],
  ['(x@evil.example) jane@example.com', 'example.com'],
  ['"jane@home"@example.com', 'example.com'],
  ['<@relay.example,@b.example:jane@example.com>', 'example.com'],
  ['Team: a@example.com, b@example.com;', 'example.com'],
  ['a@example.com, b@example.com', 'example.com'],
  ['a@example.com,', 'example.com'],
  ['jane @ example.com', 'example.com'],
  ['jane@example.com.', 'example.com'],
  ['jane@bücher.example', 'xn--bcher-kva.example'],
  ['jane@b\xc3\xbccher.example', 'xn--bcher-kva.example'],
  ['evil@evil.example <jane@example.com>', 'example.com'],
  ['Jane <jane@example.com> words', 'example.com'],
  ['Doe, Jane <jane@example.com>', 'example.com'],
  ['=?utf-8?q?Doe,_Jane?= <jane@example.com>', 'example.com'],
  ["O'Neil <o'neil@example.com>", 'example.com'],
  ['=?utf-8?q?J=40evil?= <jane@example.com>', 'example.com'],
]

const NONE: readonly (readonly [fields: readonly string[], reason: string])[] = [
  [[], 'none'],
  [[''], 'none'],
  [['jane'], 'none'],
  [['Jane <>'], 'none'],
  [['undisclosed:;'], 'none'],
  [['jane@[192.0.2.1]'], 'none'],
  [['a@example.com, b@example.net'], 'several'],
  [['a@example.com@example.net'], 'several'],
  [['<a@example.com> <b@example.net>'], 'several'],
  [['Anna <a@example.com> b@example.net'], 'several'],
  [['a@example.com, b@'], 'malformed'],
  [['a@example.com, b@[192.0.2.1]'], 'malformed'],
  [['a@example.com, b@a b'], 'malformed'],
  [['a@example.com', 'a@example.com'], 'severalFields'],
]

describe('the Author Domain', () => {
  it.each(ONE)('%s', (value, domain) => {
    expect(readAuthorDomain([value])).toMatchObject({ domain })
  })

  it.each(NONE)('%j: %s', (fields, reason) => {
    expect(readAuthorDomain(fields)).toMatchObject({ domain: null, reason })
  })

  it('never throws, and stays linear', { timeout: 40_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readAuthorDomain([text])))
    const started = performance.now()
    for (const piece of ['"', '(', '[', '<', ',', '@', ':', ';', '\\', '"\\', '[[', 'a@b,', '()'])
      readAuthorDomain([piece.repeat(100_000)])
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
