import { describe, expect, it } from 'vitest'
import { toInstant } from '../../../src/engine/logs/instant.ts'

describe('the time of a log', () => {
  it.each([
    ['2026-01-07T03:04:05Z', '2026-01-07T03:04:05Z'],
    ['2026-01-07T03:04:05.123456+01:00', '2026-01-07T02:04:05Z'],
    ['2026-01-07T03:04:05-0530', '2026-01-07T08:34:05Z'],
    ['2026-01-07 03:04:05 +0100', '2026-01-07T02:04:05Z'],
    ['2026-01-07 03:04:05 UTC', '2026-01-07T03:04:05Z'],
    ['1767755045.123456', '2026-01-07T03:04:05Z'],
    ['@40000000695dcd2fd3e4f567', '2026-01-07T03:04:05Z'],
  ])('%s is an instant', (written, instant) => {
    expect(toInstant(written)).toBe(instant)
  })

  it.each([
    'Jan  7 03:04:05',
    'Jan  7 2026 03:04:05',
    '2026-01-07 03:04:05',
    'Wed 2026-01-07 03:04:05 CET',
    '2026-13-07T03:04:05Z',
    '2026-01-07T25:04:05Z',
    '@4ffffffffffffffffffffffff',
    '',
  ])('%s stays as it is written', (written) => {
    expect(toInstant(written)).toBe(written)
  })
})
