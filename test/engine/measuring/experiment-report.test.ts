import { describe, expect, test } from 'vitest'
import type { Experiment } from '../../../src/engine/measuring/experiment.ts'
import { experimentReport, looksOf } from '../../../src/engine/measuring/experiment-report.ts'
import { applyEvent, replay } from '../../../src/engine/probes/apply-event.ts'
import type { Probe } from '../../../src/engine/probes/probe.ts'
import type { ProbeHappening } from '../../../src/engine/probes/probe-event.ts'
import { arrived, at, event, JUNK, plan, reported, SUBMITTED, SUBMITTING } from '../probes/some-probe.ts'
import { diceOf } from './chance.ts'

const EXPERIMENT: Experiment = {
  id: '00000000-0000-4000-8000-0000000000e1',
  name: 'With a link',
  sender: '00000000-0000-4000-8000-00000000000c',
  from: 'ann@example.org',
  otherFrom: null,
  mailboxes: ['00000000-0000-4000-8000-00000000000d'],
  variant: 'link',
  pairs: 40,
  language: 'en',
  startedAt: at(0),
  endedAt: null,
}
const IN_JUNK = arrived({ placement: JUNK, folder: 'Junk' })
const NEVER: ProbeHappening = { type: 'neverSeen', afterSeconds: 7200 }

function arm(pair: number, arm: 'a' | 'b', end: ProbeHappening | null, family = 'gmail'): Probe {
  const composed = plan({ experiment: { id: EXPERIMENT.id, pair, arm }, family })
  const happenings = [
    { type: 'composed', plan: composed } as const,
    SUBMITTING,
    SUBMITTED,
    ...(end === null ? [] : [end]),
  ]
  const probe = replay(happenings.map((one, step) => event(pair * 100 + step, one)))
  if (probe === null) throw new Error('it is composed')
  return probe
}

/** So many pairs, with these ends. */
function pairs(count: number, a: ProbeHappening, b: ProbeHappening, from = 1): readonly Probe[] {
  return Array.from({ length: count }, (_, at) => [arm(from + at, 'a', a), arm(from + at, 'b', b)]).flat()
}

function report(probes: readonly Probe[], changes: Partial<Experiment> = {}) {
  return experimentReport({ ...EXPERIMENT, ...changes }, probes)
}

describe('looks', () => {
  test.each([
    [5, []],
    [19, []],
    [20, [20]],
    [39, [39]],
    [40, [20, 40]],
    [90, [23, 45, 68, 90]],
    [200, [40, 80, 120, 160, 200]],
  ])('of %d pairs are stated before', (planned, looks) => {
    expect(looksOf(planned)).toEqual(looks)
  })
})

describe('an experiment', () => {
  test('concludes nothing before its first look, whatever the figures are', () => {
    expect(report(pairs(19, arrived(), IN_JUNK))).toMatchObject({
      pairsJudged: 19,
      onlyA: 19,
      verdict: 'tooEarly',
      p: null,
      pairsNeeded: 20,
    })
  })

  test('tells a plain difference at its look', () => {
    const { verdict, p, level, onlyA } = report(pairs(20, arrived(), IN_JUNK))
    expect([verdict, onlyA]).toEqual(['aBetter', 20])
    expect(p).toBeLessThanOrEqual(level ?? 0)
    expect(report(pairs(20, NEVER, arrived())).verdict).toBe('bBetter')
  })

  test('waits for the next look where the first shows little, and says in the end that it saw no difference', () => {
    const first = [...pairs(17, arrived(), arrived()), ...pairs(3, arrived(), IN_JUNK, 18)]
    expect(report(first)).toMatchObject({ verdict: 'tooEarly', pairsNeeded: 40, looks: [20, 40] })
    const all = [...first, ...pairs(20, reported('failed'), reported('failed'), 21)]
    expect(report(all)).toMatchObject({ verdict: 'noDifferenceSeen', neither: 20, both: 17, onlyA: 3, onlyB: 0 })
  })

  test('of too few pairs never concludes', () => {
    const few = report(pairs(10, arrived(), IN_JUNK), { pairs: 10 })
    expect(few).toMatchObject({ verdict: 'tooEarly', looks: [], pairsNeeded: 20, p: null })
  })

  test('counts only pairs of which both were judged, and what came in time', () => {
    const late = applyEvent(arm(3, 'b', NEVER), event(9000, arrived()))
    const probes = [
      ...[arm(1, 'a', arrived()), arm(1, 'b', null)],
      ...[arm(2, 'a', arrived())],
      ...[arm(3, 'a', arrived()), late],
    ]
    expect(report(probes)).toMatchObject({ pairsJudged: 1, onlyA: 1, both: 0 })
  })

  test('is not kept from its end by pairs that can never be judged', () => {
    const probes = [...pairs(36, arrived(), IN_JUNK), ...pairs(4, { type: 'cancelled' }, arrived(), 37)]
    expect(report(probes)).toMatchObject({ pairsJudged: 36, verdict: 'aBetter', looks: [20, 36] })
    const same = [...pairs(36, arrived(), arrived()), ...pairs(4, { type: 'cancelled' }, arrived(), 37)]
    expect(report(same)).toMatchObject({ verdict: 'noDifferenceSeen', pairsNeeded: 36 })
  })

  test('names families apart', () => {
    const probes = [arm(1, 'a', arrived(), 'gmx'), arm(1, 'b', IN_JUNK, 'gmx'), ...pairs(2, arrived(), arrived(), 2)]
    expect(report(probes).perFamily).toEqual([
      { family: 'gmail', onlyA: 0, onlyB: 0, both: 2, neither: 0 },
      { family: 'gmx', onlyA: 1, onlyB: 0, both: 0, neither: 0 },
    ])
  })

  test('seen after every mail errs in no more than 5 %, and changes its mind only at looks', () => {
    const dice = diceOf(11)
    let alarms = 0
    const runs = 300
    for (let run = 0; run < runs; run++) {
      const ends = Array.from({ length: 80 }, () => (dice() < 0.5 ? arrived() : IN_JUNK))
      const probes = ends.map((end, at) => arm(Math.floor(at / 2) + 1, at % 2 === 0 ? 'a' : 'b', end))
      const verdicts = Array.from({ length: 40 }, (_, at) => report(probes.slice(0, 2 * at + 2)).verdict)
      const told = verdicts.filter((verdict) => verdict === 'aBetter' || verdict === 'bBetter')
      if (told.length > 0) alarms++
      expect(verdicts.slice(0, 19).every((verdict) => verdict === 'tooEarly')).toBe(true)
      expect(new Set(verdicts.slice(19, 39)).size).toBe(1)
      expect(new Set(told).size).toBeLessThanOrEqual(1)
    }
    expect(alarms / runs).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs))
  })
})
