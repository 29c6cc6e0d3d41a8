import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchTerms, wordsOf } from '../../../src/node/store/ticket-words.ts'

describe('words', () => {
  test.each([
    ['“Sehr geehrte Damen,”', ['sehr', 'geehrte', 'damen']],
    ['(203.0.113.7): blocked.', ['203.0.113.7', 'blocked']],
    ['a\u00A0b\r\nB  A', ['a', 'b']],
    ['*** -- ***', []],
    ['x'.repeat(500), ['x'.repeat(100)]],
  ])('of %j', (text, words) => {
    expect([...wordsOf([text])]).toEqual(words)
  })

  test('are found by any part of what was written, and end at any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(80), fc.nat(80), (text, from, to) => {
        const known = [...wordsOf([text])]
        const part = text.slice(Math.min(from, to), Math.max(from, to))
        // A surrogate that the cut tore apart is no letter any more, and a mark without its letter another one.
        fc.pre(part.isWellFormed() && text.isWellFormed() && !/\p{M}/u.test(part))
        for (const term of searchTerms(part)) expect(known.some((word) => word.includes(term))).toBe(true)
      }),
    )
  })

  test('that are part of another one are not looked for', () => {
    expect(searchTerms('spam Spamhaus haus x')).toEqual(['spamhaus', 'x'])
  })
})
