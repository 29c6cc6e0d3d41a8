import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findToken, isToken, makeToken, messageIdOf, tokenOfMessageId } from '../../../src/engine/probes/token.ts'

const random = fc.uint8Array({ minLength: 26, maxLength: 40 })
const TOKEN = 'abcdefghijklmnopqrstuvwx27'

describe('a token', () => {
  test('is made of random bytes, and found again in what quotes it', () => {
    const around = fc.string({ unit: fc.constantFrom(' ', '<', '>', '\r\n', '.', '@', ':', '=', 'ü', '"') })
    fc.assert(
      fc.property(random, around, around, fc.boolean(), (bytes, before, after, loud) => {
        const token = makeToken(bytes)
        expect(isToken(token)).toBe(true)
        expect(findToken(`${before}${loud ? token.toUpperCase() : token}${after}`)).toBe(token)
        expect(tokenOfMessageId(messageIdOf(token, 'ann@example.org'))).toBe(token)
      }),
    )
  })

  test('needs enough bytes', () => {
    expect(() => makeToken(new Uint8Array(16))).toThrow(RangeError)
  })

  test('is no part of a longer word', () => {
    expect(findToken(`x${TOKEN}`)).toBeNull()
    expect(findToken(`${TOKEN}9`)).toBeNull()
    expect(findToken(TOKEN.slice(1))).toBeNull()
  })

  test('is looked for among those that are waited for', () => {
    const other = 'zyxwvutsrqponmlkjihgfedcba'
    expect(findToken(`${other} ${TOKEN}`)).toBe(other)
    expect(findToken(`${other} ${TOKEN}`, (one) => one === TOKEN)).toBe(TOKEN)
    expect(findToken(other, () => false)).toBeNull()
  })

  test('in a Message-ID stands at its beginning', () => {
    expect(tokenOfMessageId(`<pd.${TOKEN}@example.org>`)).toBe(TOKEN)
    expect(tokenOfMessageId(`<reply-pd.${TOKEN}@example.org>`)).toBeNull()
    expect(tokenOfMessageId('')).toBeNull()
  })

  test('is looked for in linear time', () => {
    const started = process.hrtime.bigint()
    findToken('a2'.repeat(2_000_000), () => false)
    findToken(`${'a'.repeat(26)} `.repeat(150_000), () => false)
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5000)
  })
})
