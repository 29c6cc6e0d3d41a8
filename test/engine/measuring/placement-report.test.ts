import { describe, expect, test } from 'vitest'
import type { MeasuredProbe } from '../../../src/engine/measuring/how-it-ended.ts'
import { lightOf } from '../../../src/engine/measuring/light-of.ts'
import { placementReport } from '../../../src/engine/measuring/make-placement-report.ts'
import type { TimelineMark } from '../../../src/engine/measuring/placement-report.ts'
import { shareOf } from '../../../src/engine/measuring/share.ts'
import type { Placement } from '../../../src/engine/probes/placement.ts'
import type { Probe } from '../../../src/engine/probes/probe.ts'
import type { ProbePlan } from '../../../src/engine/probes/probe-plan.ts'
import { INBOX, JUNK, plan, probeOf, reported, SUBMITTED } from '../probes/some-probe.ts'

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-30T12:00:00.000Z')
const day = (before: number) => new Date(NOW - before * DAY_MS).toISOString()

function probe(daysAgo: number, state: Probe['state'], changes: Partial<Probe> = {}, planned: Partial<ProbePlan> = {}) {
  const delay = state === 'arrived' ? ({ seconds: 4, by: 'received', skewed: false } as const) : null
  const placement: Placement | null = state === 'arrived' ? INBOX : null
  const submission = { reply: '250 ok', queueId: null, dsn: false, tls: null }
  const made: MeasuredProbe = {
    plan: plan(planned),
    state,
    composedAt: day(daysAgo),
    submittedAt: day(daysAgo),
    submission,
    placement,
    delay,
    reports: [],
    ...changes,
  }
  return made
}

function times(count: number, make: (number: number) => MeasuredProbe): readonly MeasuredProbe[] {
  return Array.from({ length: count }, (_, number) => make(number))
}

function report(probes: readonly MeasuredProbe[], marks: readonly TimelineMark[] = [], bucketDays = 7) {
  const nameOf = (family: string) => (family === 'google' ? 'Gmail' : family)
  return placementReport(probes, marks, { from: day(28), to: day(0), bucketDays, now: day(0), nameOf })
}

describe('the report on placement', () => {
  test('counts how probes ended', () => {
    const category = { ...INBOX, kind: 'category', detail: 'promotions' } as const
    const [placement] = report([
      ...times(8, () => probe(2, 'arrived')),
      probe(2, 'arrived', { placement: category }),
      ...times(3, () => probe(3, 'arrived', { placement: JUNK })),
      probe(3, 'bounced'),
      ...times(2, () => probe(4, 'neverSeen')),
      probe(0, 'submitted'),
      probe(0, 'composed'),
    ]).families
    expect(placement?.counts).toEqual({
      inbox: 8,
      category: 1,
      junk: 3,
      otherFolder: 0,
      refused: 1,
      lost: 2,
      pending: 2,
    })
    expect(placement).toMatchObject({ sample: 15, newest: day(2), oldest: day(4), light: 'yellow' })
    expect(placement?.inbox).toEqual(shareOf(8, 15))
    expect(placement?.junk).toEqual(shareOf(3, 15))
    expect(placement?.missing).toEqual(shareOf(3, 15))
  })

  test('does not count what says nothing of the receiver', () => {
    const { families } = report([
      probe(1, 'refused', { submission: null }),
      probe(1, 'cancelled'),
      probe(1, 'neverSeen', { submission: null }),
      probe(40, 'arrived'),
    ])
    expect(families).toEqual([])
  })

  test('has cold and warm apart, and first contacts', () => {
    const { slices, families } = report([
      ...times(4, (number) => probe(1, 'arrived', {}, { contact: 'warm', firstContact: number === 0 })),
      ...times(2, () => probe(1, 'arrived', { placement: JUNK }, { contact: 'cold', firstContact: true })),
    ])
    expect(slices.map(({ contact, inbox }) => [contact, inbox.count, inbox.of])).toEqual([
      ['cold', 0, 2],
      ['warm', 4, 4],
    ])
    expect(families[0]?.firstContacts).toEqual(shareOf(1, 3))
  })

  test('has families by name, as somebody calls them', () => {
    const families = ['web.de', 'google', 'constructor'].map((family) => probe(1, 'arrived', {}, { family }))
    expect(report(families).families.map(({ name }) => name)).toEqual(['Gmail', 'constructor', 'web.de'])
  })

  test('has percentiles of delays from five on', () => {
    const delayed = (count: number) =>
      times(count, (number) => probe(1, 'arrived', { delay: { seconds: number + 1, by: 'received', skewed: false } }))
    expect(report(delayed(4)).families[0]?.delay).toBeNull()
    expect(report(delayed(100)).families[0]?.delay).toEqual({ p50: 50, p90: 90, p99: 99, of: 100 })
  })

  test('has buckets of whole days', () => {
    const { buckets } = report([
      probe(28, 'arrived'),
      probe(22, 'arrived'),
      probe(21, 'neverSeen'),
      probe(0, 'arrived'),
    ])
    expect(buckets.map(({ from, to, inbox }) => [from, to, inbox.count, inbox.of])).toEqual([
      ['2026-11-02', '2026-11-08', 2, 2],
      ['2026-11-09', '2026-11-15', 0, 1],
      ['2026-11-30', '2026-12-06', 1, 1],
    ])
  })

  test('has the marks of these days, in order', () => {
    const mark = (daysAgo: number): TimelineMark => ({ at: day(daysAgo), kind: 'note', en: '', de: '', link: null })
    expect(report([], [mark(1), mark(40), mark(5)]).marks.map(({ at }) => at)).toEqual([day(5), day(1)])
  })

  test('takes probes as events make them', () => {
    const bounced = probeOf(SUBMITTED, reported('failed'))
    const { families } = report([bounced])
    expect(families[0]?.counts.refused).toBe(1)
  })
})

describe('a light', () => {
  test.each([
    [10, 10, 'green'],
    [9, 10, 'yellow'],
    [5, 10, 'yellow'],
    [2, 10, 'yellow'],
    [1, 10, 'red'],
    [0, 10, 'red'],
    [9, 9, 'unknown'],
    [0, 0, 'unknown'],
    [18, 20, 'yellow'],
    [19, 20, 'green'],
    [85, 100, 'yellow'],
    [90, 100, 'green'],
    [60, 100, 'yellow'],
    [41, 100, 'yellow'],
    [40, 100, 'red'],
  ])('of %d of %d in the inbox is %s', (count, of, light) => {
    expect(lightOf(shareOf(count, of), NOW, NOW)).toBe(light)
  })

  test('is unknown when nothing newer than 14 days is known', () => {
    expect(lightOf(shareOf(10, 10), NOW - 13 * DAY_MS, NOW)).toBe('green')
    expect(lightOf(shareOf(10, 10), NOW - 15 * DAY_MS, NOW)).toBe('unknown')
    expect(lightOf(shareOf(10, 10), null, NOW)).toBe('unknown')
  })
})
