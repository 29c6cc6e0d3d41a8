import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mcNemar } from '../../../src/engine/measuring/mcnemar.ts'
import { twoSidedTail } from '../../../src/engine/measuring/normal.ts'
import { percentile } from '../../../src/engine/measuring/percentile.ts'
import { shareOf } from '../../../src/engine/measuring/share.ts'

describe('the Wilson interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d of %d', (count, of, low, high) => {
    const share = shareOf(count, of)
    expect([share.low, share.high].map((end) => Number(end.toFixed(4)))).toEqual([low, high])
  })

  test('of nothing says nothing', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: null, low: 0, high: 1 })
  })

  test('holds the share, stays within 0 and 1, mirrors, and narrows with more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const count = Math.round(of * part)
        const { share, low, high } = shareOf(count, of)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share ?? 0)
        expect(high).toBeGreaterThanOrEqual(share ?? 0)
        expect(shareOf(of - count, of).low).toBeCloseTo(1 - high, 12)
        const more = shareOf(count * 4, of * 4)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })
})

describe('the exact test of McNemar', () => {
  test.each([
    [0, 0, 1],
    [5, 0, 0.0625],
    [0, 6, 0.03125],
    [1, 9, 0.021484375],
    [10, 10, 1],
    [2, 12, 0.01293945],
  ])('of %d against %d', (a, b, p) => {
    expect(mcNemar(a, b)).toBeCloseTo(p, 7)
    expect(mcNemar(b, a)).toBeCloseTo(p, 7)
  })

  test('of many does not break', () => {
    expect(mcNemar(3000, 3000)).toBeCloseTo(1, 6)
    expect(mcNemar(0, 5000)).toBe(0)
  })
})

test('the tail of the normal distribution', () => {
  expect(twoSidedTail(1.959964)).toBeCloseTo(0.05, 6)
  expect(twoSidedTail(2.575829)).toBeCloseTo(0.01, 6)
  expect(twoSidedTail(0)).toBeCloseTo(1, 6)
})

test('a percentile is the value at the nearest rank', () => {
  const values = [15, 20, 35, 40, 50]
  expect([5, 30, 40, 50, 100].map((percent) => percentile(values, percent))).toEqual([15, 20, 20, 35, 50])
  expect(percentile([], 50)).toBeNull()
})
