import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEvent, replay } from '../../../src/engine/probes/apply-event.ts'
import type { Probe } from '../../../src/engine/probes/probe.ts'
import type { ProbeEvent, ProbeHappening } from '../../../src/engine/probes/probe-event.ts'
import { hasEnded, isOpen, maySubmit } from '../../../src/engine/probes/probe-states.ts'
import {
  arrived,
  at,
  event,
  INBOX,
  JUNK,
  NOT_SUBMITTED,
  plan,
  probeOf,
  reported,
  START,
  SUBMITTED,
  SUBMITTING,
} from './some-probe.ts'

const REFUSED: ProbeHappening = { type: 'submissionRefused', command: 'RCPT', reply: '550 no', permanent: true }
const UNCLEAR: ProbeHappening = { type: 'submissionUnclear', because: 'stopped' }
const NEVER_SEEN: ProbeHappening = { type: 'neverSeen', afterSeconds: 7200 }

describe('the way of a probe', () => {
  test.each<[string, readonly ProbeHappening[], Probe['state']]>([
    ['composed', [], 'composed'],
    ['begun', [SUBMITTING], 'submitting'],
    ['taken', [SUBMITTING, SUBMITTED], 'submitted'],
    ['refused', [SUBMITTING, REFUSED], 'refused'],
    ['not begun, to be tried again', [NOT_SUBMITTED], 'composed'],
    ['begun and certainly not sent', [SUBMITTING, NOT_SUBMITTED], 'composed'],
    ['crashed in between', [SUBMITTING, UNCLEAR], 'unclear'],
    ['crashed, and a second try all the same', [SUBMITTING, SUBMITTING, NOT_SUBMITTED], 'unclear'],
    ['crashed and found', [SUBMITTING, UNCLEAR, arrived()], 'arrived'],
    ['delayed', [SUBMITTING, SUBMITTED, reported('delayed')], 'deferred'],
    ['delayed, then passed on', [SUBMITTING, SUBMITTED, reported('delayed'), reported('relayed')], 'submitted'],
    ['bounced', [SUBMITTING, SUBMITTED, reported('failed')], 'bounced'],
    ['bounced, and here all the same', [SUBMITTING, SUBMITTED, reported('failed'), arrived()], 'arrived'],
    ['here, then bounced elsewhere', [SUBMITTING, SUBMITTED, arrived(), reported('failed')], 'arrived'],
    ['never seen', [SUBMITTING, SUBMITTED, NEVER_SEEN], 'neverSeen'],
    ['never seen, then bounced', [SUBMITTING, SUBMITTED, NEVER_SEEN, reported('failed')], 'bounced'],
    ['cancelled in time', [{ type: 'cancelled' }], 'cancelled'],
    ['cancelled while it goes', [SUBMITTING, { type: 'cancelled' }, SUBMITTED], 'cancelled'],
    ['cancelled while it could not go', [SUBMITTING, { type: 'cancelled' }, NOT_SUBMITTED], 'cancelled'],
    ['cancelled when followed', [SUBMITTING, SUBMITTED, { type: 'cancelled' }], 'cancelled'],
    ['cancelled after it was lost', [SUBMITTING, SUBMITTED, NEVER_SEEN, { type: 'cancelled' }], 'neverSeen'],
    ['cancelled and here', [SUBMITTING, SUBMITTED, { type: 'cancelled' }, arrived()], 'arrived'],
  ])('%s', (_, happenings, state) => {
    expect(probeOf(...happenings).state).toBe(state)
  })

  test('the hand-over is kept with its reply, the tries are counted', () => {
    const probe = probeOf(NOT_SUBMITTED, SUBMITTING, NOT_SUBMITTED, SUBMITTING, SUBMITTED)
    expect(probe).toMatchObject({ tries: 3, trouble: null, submittedAt: at(50), submission: { queueId: '4XyZ' } })
  })

  test('what comes after it counted as never seen is late', () => {
    expect(probeOf(SUBMITTING, SUBMITTED, NEVER_SEEN, arrived()).late).toBe(true)
    expect(probeOf(SUBMITTING, SUBMITTED, arrived()).late).toBe(false)
  })

  test('when it ended is when it was settled first', () => {
    expect(probeOf(SUBMITTING, SUBMITTED).endedAt).toBeNull()
    expect(probeOf(SUBMITTING, { type: 'cancelled' }, SUBMITTED).endedAt).toBeNull()
    expect(probeOf(SUBMITTING, SUBMITTED, NEVER_SEEN, arrived()).endedAt).toBe(at(30))
    expect(probeOf(SUBMITTING, SUBMITTED, arrived(), reported('failed')).endedAt).toBe(at(30))
  })

  test('a second copy counts, the same one seen again or in a folder of views does not', () => {
    const all = { ...INBOX, kind: 'otherFolder', specialUse: '\\All' } as const
    expect(probeOf(SUBMITTED, arrived(), arrived()).copies).toBe(1)
    expect(probeOf(SUBMITTED, arrived(), arrived({ uid: 2 })).copies).toBe(2)
    expect(probeOf(SUBMITTED, arrived(), arrived({ placement: all, folder: 'All', uid: 9 })).copies).toBe(1)
    const foundInAllFirst = probeOf(SUBMITTED, arrived({ placement: all, folder: 'All', uid: 9 }), arrived())
    expect(foundInAllFirst).toMatchObject({ placement: INBOX, folder: 'INBOX', copies: 1, arrivedAt: at(20) })
  })

  test('a filter that sorts at once has judged; who moves it later has not', () => {
    const moved: ProbeHappening = { type: 'moved', placement: JUNK, folder: 'Junk' }
    const begun = probeOf(SUBMITTED, arrived())
    const [atOnce, later] = [applyEvent(begun, event(60, moved)), applyEvent(begun, event(400, moved))]
    expect([atOnce.placement, atOnce.moves.length]).toEqual([JUNK, 1])
    expect([later.placement, later.moves.length]).toEqual([INBOX, 1])
  })
})

const happening: fc.Arbitrary<ProbeHappening> = fc.oneof(
  fc.constantFrom<ProbeHappening>(
    { type: 'composed', plan: plan() },
    SUBMITTING,
    SUBMITTED,
    REFUSED,
    NOT_SUBMITTED,
    UNCLEAR,
    NEVER_SEEN,
    { type: 'cancelled' },
    { type: 'cleanedUp' },
    { type: 'vanished' },
    { type: 'moved', placement: JUNK, folder: 'Junk' },
  ),
  fc.constantFrom('failed', 'delayed', 'delivered', 'relayed', 'expanded').map((action) => reported(action)),
  fc.integer({ min: 1, max: 3 }).map((uid) => arrived({ uid })),
)
const anyEvent = fc.tuple(fc.integer({ min: 0, max: 20 }), happening).map(([seconds, one]) => event(seconds, one))
const anyEvents = fc.array(anyEvent, { maxLength: 20 })
const nonsense = fc.oneof(
  fc.jsonValue(),
  fc.record({ at: fc.oneof(fc.constant(at(1)), fc.string()), type: fc.constantFrom('arrived', 'reported', 'x') }),
  fc.tuple(anyEvent, fc.string(), fc.jsonValue()).map(([one, name, value]) => ({ ...one, [name]: value })),
  anyEvent.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'report' && name !== 'plan')),
  ),
) as fc.Arbitrary<ProbeEvent>

describe('whatever happens, in whatever order', () => {
  const begun = probeOf()

  function walk(events: readonly ProbeEvent[]): readonly Probe[] {
    const probes = [begun]
    for (const one of events) probes.push(applyEvent(probes.at(-1) ?? begun, one))
    return probes
  }

  test('back to composed leads only a try of which it is certain that nothing went out', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const probes = walk(events)
        for (const [index, after] of probes.slice(1).entries()) {
          if (!maySubmit(after) || maySubmit(probes[index] ?? begun)) continue
          expect([probes[index]?.state, events[index]?.type]).toEqual(['submitting', 'notSubmitted'])
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('what may have been taken is never submitted again', () => {
    const telling = fc.constantFrom(SUBMITTED, UNCLEAR, reported('delayed'), reported('failed'), arrived({ uid: 7 }))
    fc.assert(
      fc.property(anyEvents, telling, anyEvents, (before, told, after) => {
        const probes = walk([...before, event(98, told), ...after])
        expect(probes.slice(before.length + 1).some(maySubmit)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test('what arrived has arrived', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (before, after) => {
        const probe = walk([...before, event(99, arrived({ uid: 99 })), ...after]).at(-1)
        expect(probe?.state).toBe('arrived')
        expect(probe?.arrivedAt).not.toBeNull()
        expect(probe?.copies).toBeGreaterThan(0)
      }),
    )
  })

  test('the same event twice is the event once', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), (events, which) => {
        fc.pre(events.length > 0)
        const again = events[which % events.length]
        const probe = walk(events).at(-1) ?? begun
        expect(applyEvent(probe, again ?? SOME)).toEqual(probe)
      }),
    )
  })

  test('each event is kept, once, and replaying gives the same probe', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const probe = walk(events).at(-1) ?? begun
        expect(replay(probe.events)).toEqual(probe)
        const kept = new Set(probe.events.map((one) => JSON.stringify(one)))
        expect(kept.size).toBe(probe.events.length)
        expect(events.every((one) => kept.has(JSON.stringify(one)))).toBe(true)
      }),
    )
  })

  test('what cannot be read throws nothing and changes nothing dangerous', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyEvent, nonsense), { maxLength: 12 }), (events) => {
        const probe = replay(events)
        if (probe === null) return
        expect(typeof probe.plan.token).toBe('string')
        expect(JSON.parse(JSON.stringify(probe))).toMatchObject({ state: probe.state })
        expect(typeof isOpen(probe, START)).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })

  test('without being composed there is no probe', () => {
    expect(replay([])).toBeNull()
    expect(replay([event(1, arrived())])).toBeNull()
    expect(applyEvent(null, event(1, SUBMITTED))).toBeNull()
  })

  test('what was kept before the composing is not lost', () => {
    expect(replay([event(1, arrived()), event(0, { type: 'composed', plan: plan() })])?.state).toBe('arrived')
  })
})

const SOME = event(0, SUBMITTING)

describe('a probe is followed', () => {
  const day = 86_400_000

  test('until it ended, and for 14 days when it was never seen', () => {
    expect(isOpen(probeOf(SUBMITTED), START + 90 * day)).toBe(true)
    expect(isOpen(probeOf(SUBMITTED, arrived()), START)).toBe(false)
    expect(isOpen(probeOf(SUBMITTED, NEVER_SEEN), START + 13 * day)).toBe(true)
    expect(isOpen(probeOf(SUBMITTED, NEVER_SEEN), START + 15 * day)).toBe(false)
    expect(isOpen(probeOf(SUBMITTED, NEVER_SEEN, { type: 'cancelled' }), START + day)).toBe(false)
  })

  test('never seen is an end, for the time being', () => {
    expect([probeOf(SUBMITTED), probeOf(SUBMITTED, NEVER_SEEN)].map(hasEnded)).toEqual([false, true])
  })
})
