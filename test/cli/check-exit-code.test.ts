import { expect, test } from 'vitest'
import { exitCodeOf } from '../../src/cli/check/exit-code.ts'
import type { Area, CheckOutcome } from '../../src/engine/checks/finding.ts'
import type { Report } from '../../src/engine/checks/report.ts'

type Told = readonly [Area, CheckOutcome]

function report(told: readonly Told[], cancelled = false): Report {
  const findings = told.map(([area, outcome]) => ({ area, outcome }))
  // Nothing else of a report decides.
  return { findings, cancelled } as unknown as Report
}

test.each<[string, readonly Told[], readonly string[] | null, number]>([
  [
    'all right',
    [
      ['dns', 'pass'],
      ['dns', 'warn'],
    ],
    null,
    0,
  ],
  [
    'one failure',
    [
      ['dns', 'pass'],
      ['transport', 'fail'],
    ],
    null,
    1,
  ],
  [
    'some could not be made',
    [
      ['dns', 'pass'],
      ['reachability', 'temperror'],
    ],
    null,
    0,
  ],
  [
    'a named one could not be made',
    [
      ['dns', 'pass'],
      ['reachability', 'temperror'],
    ],
    ['x'],
    3,
  ],
  [
    'behind a portal',
    [
      ['vantage', 'fail'],
      ['dns', 'temperror'],
      ['dns', 'notApplicable'],
    ],
    null,
    3,
  ],
  [
    'a wrong clock',
    [
      ['vantage', 'fail'],
      ['dns', 'pass'],
    ],
    null,
    1,
  ],
  ['nothing applies', [['dns', 'notApplicable']], null, 0],
])('%s', (_, told, only, code) => {
  expect(exitCodeOf(report(told), only)).toBe(code)
})

test('a run that was cancelled does not say that nothing is wrong', () => {
  expect(exitCodeOf(report([['dns', 'pass']], true), null)).toBe(3)
  expect(exitCodeOf(report([['dns', 'fail']], true), null)).toBe(1)
})
