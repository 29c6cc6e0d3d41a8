import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeToken, messageIdOf } from '../../../src/engine/probes/token.ts'

describe('a token', () => {
  test('is made of all its random bits and nothing else', () => {
    const random = fc.uint8Array({ minLength: 26, maxLength: 40 })
    fc.assert(
      fc.property(random, fc.nat({ max: 25 }), fc.nat({ max: 4 }), (bytes, at, bit) => {
        const token = makeToken(bytes)
        expect(token).toMatch(/^[a-z2-7]{26}$/)
        const other = bytes.slice()
        other[at] = (bytes[at] ?? 0) ^ (1 << bit)
        expect(makeToken(other)).not.toBe(token)
      }),
    )
  })

  test('needs enough bytes', () => {
    expect(() => makeToken(new Uint8Array(16))).toThrow(RangeError)
  })

  test('stands in a Message-ID of the sender’s domain', () => {
    expect(messageIdOf('abcdefghijklmnopqrstuvwx27', 'odd@local@example.org')).toBe(
      '<pd.abcdefghijklmnopqrstuvwx27@example.org>',
    )
  })
})
