import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainLine, plainText } from '../../src/renderer/components/plain-text.ts'

describe('a text from outside', () => {
  test.each([
    ['turned words', 'a\u202ebc\u202c', 'a\ufffdbc\ufffd'],
    ['isolates', '\u2066x\u2069', '\ufffdx\ufffd'],
    ['an Arabic letter mark', 'a\u061cb', 'a\ufffdb'],
    ['letters of no width', 'pay\u200bpal\ufeff\u2060', 'pay\ufffdpal\ufffd\ufffd'],
    ['control characters', '\u0000\u0007\u001b[31mred\u009b', '\ufffd\ufffd\ufffd[31mred\ufffd'],
    ['line separators', 'a\u2028b\u2029c', 'a\ufffdb\ufffdc'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['line ends of all kinds', 'a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
    ['markup', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['other scripts, and signs of two halves', 'Größe שלום 日本 😀', 'Größe שלום 日本 😀'],
  ])('with %s shows what is there and turns nothing', (_, text, shown) => {
    expect(plainText(text)).toBe(shown)
  })

  test('in one line has no line ends', () => expect(plainLine('a\r\n\tb\nc')).toBe('a b c'))

  test('never keeps what cannot be seen, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = plainText(text)
        expect(shown).not.toMatch(/(?![\n\t])\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u)
        expect(plainText(shown)).toBe(shown)
        expect(shown.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
