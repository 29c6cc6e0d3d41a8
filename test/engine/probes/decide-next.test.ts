import { describe, expect, test } from 'vitest'
import { decideNext } from '../../../src/engine/probes/decide-next.ts'
import type { ProbeHappening } from '../../../src/engine/probes/probe-event.ts'
import { arrived, NOT_SUBMITTED, probeOf, reported, START, SUBMITTED, SUBMITTING } from './some-probe.ts'

const NEVER: ProbeHappening = { type: 'neverSeen', afterSeconds: 7200 }
const DUE = START + 20_000 + 7_200_000
const day = 86_400_000

describe('with time, a probe that was taken', () => {
  const probe = probeOf(SUBMITTING, SUBMITTED)

  test('counts as never seen, when its mailbox was looked through after that time', () => {
    expect(decideNext(probe, DUE - 1, DUE - 1)).toEqual({ happening: null, againAt: DUE })
    expect(decideNext(probe, DUE, DUE)).toEqual({ happening: NEVER, againAt: null })
  })

  test('is not given up by who could not look', () => {
    expect(decideNext(probe, DUE + day, null).happening).toBeNull()
    expect(decideNext(probe, DUE + day, DUE - 1).happening).toBeNull()
  })

  test('has five days while its server says that it keeps trying', () => {
    const deferred = probeOf(SUBMITTING, SUBMITTED, reported('delayed'))
    expect(decideNext(deferred, DUE, DUE)).toEqual({ happening: null, againAt: START + 20_000 + 5 * day })
    expect(decideNext(deferred, DUE + 5 * day, DUE + 5 * day).happening).toMatchObject({ afterSeconds: 432_000 })
  })

  test('is looked for 14 days more', () => {
    const lost = probeOf(SUBMITTING, SUBMITTED, NEVER)
    expect(decideNext(lost, DUE, DUE)).toEqual({ happening: null, againAt: START + 20_000 + 14 * day })
    expect(decideNext(lost, DUE + 14 * day, DUE)).toEqual({ happening: null, againAt: null })
  })
})

test('time does nothing to a probe that has not gone, or that ended', () => {
  const probes = [probeOf(), probeOf(SUBMITTING), probeOf(NOT_SUBMITTED), probeOf(SUBMITTING, SUBMITTED, arrived())]
  for (const probe of probes) expect(decideNext(probe, DUE, DUE)).toEqual({ happening: null, againAt: null })
})
