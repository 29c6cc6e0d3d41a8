import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerFingerprint } from '../../../src/engine/tickets/answer-fingerprint.ts'

const TEXT =
  'Hello Ann,\n\nwe looked at 192.0.2.10 on 2 Nov 2026 and the case is closed by the desk.\n\nKind regards\nSam'

describe('words that are the same', () => {
  test.each([
    ['with other numbers, dates and addresses', TEXT.replace('192.0.2.10', '2001:db8::1').replace('2 Nov', '14 Nov')],
    [
      'with another greeting and signature',
      TEXT.replace('Hello Ann', 'Dear customer').replace('Sam', 'Alex (2nd level)'),
    ],
    ['in other case and over other lines', TEXT.replace('we looked', 'We\n  LOOKED')],
    ['with a quote below', `${TEXT}\n\n> and what was asked`],
    ['with a link', TEXT.replace('the case', 'the https://acme.example/c?id=9 case')],
  ])('%s have one fingerprint', (_, text) => {
    expect(answerFingerprint(text)).toBe(answerFingerprint(TEXT))
  })

  test('and others have another', () => {
    expect(answerFingerprint(TEXT.replace('closed', 'opened'))).not.toBe(answerFingerprint(TEXT))
    expect(answerFingerprint(TEXT)).not.toBeNull()
  })

  test.each(['', 'No.', 'Hello Ann', '192.0.2.10 '.repeat(50)])('too few of them have none: %j', (text) => {
    expect(answerFingerprint(text)).toBeNull()
  })

  test('nothing throws, and ten megabytes take no time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void answerFingerprint(text)))
    for (const piece of ['a', 'a.', 'a ', '> ', '\n', 'Dear ']) {
      const start = performance.now()
      answerFingerprint(piece.repeat(10_000_000 / piece.length))
      expect(performance.now() - start).toBeLessThan(2_000)
    }
  })
})
