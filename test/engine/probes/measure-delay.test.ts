import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureDelay } from '../../../src/engine/probes/measure-delay.ts'
import { START } from './some-probe.ts'

/** Seconds after the hand-over by the two servers' clocks, and by ours. */
function delay(fields: readonly (number | null)[], noticed: number, by: 'idle' | 'poll' | 'search') {
  const chain = fields.map((second) => ({ time: second === null ? null : START + second * 1000 }))
  return measureDelay(START, chain, START + noticed * 1000, by)
}

describe('the delay', () => {
  test.each<[string, readonly (number | null)[], number, 'idle' | 'poll' | 'search', unknown]>([
    ['is that of the fields where the clocks fit', [0, 2, 4], 5, 'idle', { seconds: 4, by: 'received', skewed: false }],
    [
      'by fields, of a server whose clocks are both off',
      [3600, 3604],
      5,
      'idle',
      { seconds: 4, by: 'received', skewed: false },
    ],
    ['is ours where the receiver lives in the past', [0, -60], 5, 'idle', { seconds: 5, by: 'noticed', skewed: true }],
    ['is ours where the receiver lives in the future', [0, 90], 5, 'idle', { seconds: 5, by: 'noticed', skewed: true }],
    [
      'is ours where it was held behind the last field',
      [0, 3],
      60,
      'idle',
      { seconds: 60, by: 'noticed', skewed: false },
    ],
    ['is that of the fields between two polls', [0, 3], 20, 'poll', { seconds: 3, by: 'received', skewed: false }],
    [
      'is ours where a poll would have shown it before',
      [0, 3],
      90,
      'poll',
      { seconds: 90, by: 'noticed', skewed: false },
    ],
    [
      'is that of the fields after a night without connection',
      [0, 3],
      30_000,
      'search',
      { seconds: 3, by: 'received', skewed: false },
    ],
    ['is bounded by what is possible', [0, 900], 30, 'search', { seconds: 30, by: 'received', skewed: true }],
    [
      'is nothing where the fields go backwards unseen',
      [0, -900],
      30,
      'search',
      { seconds: 0, by: 'received', skewed: true },
    ],
    ['is ours where one field tells no way', [1], 2, 'idle', { seconds: 2, by: 'noticed', skewed: false }],
    ['is ours without fields', [], 2, 'poll', { seconds: 2, by: 'noticed', skewed: false }],
    ['is not known', [null], 7000, 'search', null],
    [
      'is that of the fields where our clock was set back',
      [0, 4],
      -500,
      'idle',
      { seconds: 4, by: 'received', skewed: true },
    ],
  ])('%s', (_, fields, noticed, by, expected) => {
    expect(delay(fields, noticed, by)).toEqual(expected)
  })

  test('is never negative, and never longer than we waited', () => {
    const second = fc.option(fc.integer({ min: -100_000, max: 100_000 }))
    const ways = fc.constantFrom('idle', 'poll', 'search')
    fc.assert(
      fc.property(fc.array(second), fc.integer({ min: 0, max: 100_000 }), ways, (fields, noticed, by) => {
        const measured = delay(fields, noticed, by)
        if (measured === null) return
        expect(measured.seconds).toBeGreaterThanOrEqual(0)
        expect(measured.seconds).toBeLessThanOrEqual(noticed + 2)
      }),
    )
  })

  test('is null or a number, whatever the times', () => {
    expect(measureDelay(Number.NaN, [], START, 'idle')).toBeNull()
  })
})
