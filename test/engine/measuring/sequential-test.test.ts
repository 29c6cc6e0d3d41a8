import { describe, expect, test } from 'vitest'
import { looksOf } from '../../../src/engine/measuring/experiment-report.ts'
import { mcNemar } from '../../../src/engine/measuring/mcnemar.ts'
import { FALSE_ALARMS, type Look, sequentialTest } from '../../../src/engine/measuring/sequential-test.ts'
import { diceOf, throwPair } from './chance.ts'

const RUNS = 4000
/** Three standard errors of a share of 5 % in so many runs. */
const LUCK = 3 * Math.sqrt((0.05 * 0.95) / RUNS)

/** The pairs that differ so far, after each pair. */
function series(dice: () => number, pairs: number, a: number, b: number, together: number): readonly Look[] {
  let [onlyA, onlyB] = [0, 0]
  return Array.from({ length: pairs }, (_, at) => {
    const [inA, inB] = throwPair(dice, a, b, together)
    if (inA && !inB) onlyA++
    if (inB && !inA) onlyB++
    return { fraction: (at + 1) / pairs, onlyA, onlyB }
  })
}

function toldDifferent(pairs: number, all: readonly Look[]): 'a' | 'b' | null {
  const looks = looksOf(pairs).flatMap((look) => all[look - 1] ?? [])
  return sequentialTest(looks)?.difference ?? null
}

function shareOfRuns(seed: number, told: (dice: () => number) => boolean): number {
  const dice = diceOf(seed)
  return Array.from({ length: RUNS }, () => told(dice)).filter(Boolean).length / RUNS
}

describe('where nothing differs', () => {
  test.each([
    [20, 0.5, 0],
    [100, 0.5, 0],
    [100, 0.9, 0],
    [100, 0.7, 0.6],
    [200, 0.5, 0],
    [37, 0.8, 0.3],
  ])(
    '%d pairs, of which %d come into the inbox, %d of them together, give a false alarm in at most 5 %',
    (pairs, inbox, together) => {
      const alarms = shareOfRuns(
        pairs,
        (dice) => toldDifferent(pairs, series(dice, pairs, inbox, inbox, together)) !== null,
      )
      expect(alarms).toBeLessThanOrEqual(FALSE_ALARMS + LUCK)
    },
  )

  test('testing at 5 % after each pair would be wrong three times as often, so this is worth its trouble', () => {
    const alarms = shareOfRuns(7, (dice) =>
      series(dice, 100, 0.5, 0.5, 0).some(({ onlyA, onlyB }, at) => at >= 19 && mcNemar(onlyA, onlyB) <= 0.05),
    )
    expect(alarms).toBeGreaterThan(0.1)
  })

  test('the chance to cross is spent exactly: no more than 5 % over all ways', () => {
    // All 2^12 ways of twelve fair coins, looked at after 4, 8 and 12.
    let crossed = 0
    for (let way = 0; way < 4096; way++) {
      const looks = [4, 8, 12].map((steps) => {
        const onlyA = [...(way & (2 ** steps - 1)).toString(2)].filter((bit) => bit === '1').length
        return { fraction: steps / 12, onlyA, onlyB: steps - onlyA }
      })
      if (sequentialTest(looks)?.difference !== null) crossed++
    }
    expect(crossed / 4096).toBeLessThanOrEqual(FALSE_ALARMS)
    expect(crossed / 4096).toBeGreaterThan(0.02)
  })
})

describe('a difference of 30 points', () => {
  // In the worst case, around one half and with nothing shared between the two of a pair.
  test('is found with 80 pairs in nine of ten experiments', () => {
    expect(shareOfRuns(1, (dice) => toldDifferent(80, series(dice, 80, 0.65, 0.35, 0)) === 'a')).toBeGreaterThan(0.9)
  })

  test('is found with 60 pairs in four of five', () => {
    expect(shareOfRuns(2, (dice) => toldDifferent(60, series(dice, 60, 0.65, 0.35, 0)) === 'a')).toBeGreaterThan(0.8)
    expect(shareOfRuns(3, (dice) => toldDifferent(60, series(dice, 60, 0.6, 0.9, 0)) === 'b')).toBeGreaterThan(0.8)
  })
})

describe('a look', () => {
  test('gives p and the level that it would need', () => {
    const result = sequentialTest([{ fraction: 1, onlyA: 6, onlyB: 0 }])
    expect(result).toEqual({ p: expect.closeTo(0.03125), level: expect.closeTo(0.03125), difference: 'a' })
    expect(sequentialTest([{ fraction: 1, onlyA: 5, onlyB: 0 }])).toMatchObject({ level: 0, difference: null })
  })

  test('in the beginning needs very much', () => {
    expect(sequentialTest([{ fraction: 0.2, onlyA: 10, onlyB: 0 }])?.difference).toBeNull()
    expect(sequentialTest([{ fraction: 0.25, onlyA: 20, onlyB: 0 }])?.difference).toBe('a')
  })

  test('that told a difference is the last', () => {
    const early = { fraction: 0.5, onlyA: 20, onlyB: 1 }
    expect(sequentialTest([early, { fraction: 1, onlyA: 30, onlyB: 30 }])?.difference).toBe('a')
  })

  test('at nothing says nothing', () => {
    expect(sequentialTest([])).toBeNull()
    expect(sequentialTest([{ fraction: 1, onlyA: 0, onlyB: 0 }])).toEqual({ p: 1, level: 0, difference: null })
  })
})
