import { afterEach, describe, expect, test } from 'vitest'
import type { Appeal } from '../../../src/engine/appeals/appeal.ts'
import { type Due, dueOf } from '../../../src/engine/tickets/due-of.ts'
import { hoursAfter } from '../../../src/engine/tickets/hours-after.ts'
import { noticeTime } from '../../../src/engine/tickets/notice-time.ts'
import { withOwnTimes } from '../../../src/engine/tickets/own-times.ts'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import { knownAnswer, someAppeal } from '../appeals/some-appeal.ts'
import { answered, at, NOT_SENT, SENDING, SENT, SILENT, START, submitted, ticketOf, UNCLEAR } from './some-ticket.ts'

const appeal = someAppeal({
  answers: [
    knownAnswer({ id: 'ask-human', kind: 'nothingFound', words: ['nothing'] }),
    knownAnswer({ id: 'patience', kind: 'wait', words: ['patience'], move: 'them', waitHours: 48 }),
    knownAnswer({ id: 'granted', kind: 'mitigated', words: ['granted'], move: 'nobody', waitHours: 24 }),
    knownAnswer({ id: 'final', kind: 'refused', words: ['final'], move: 'nobody' }),
  ],
  escalate: [{ afterHours: 100, say: { en: 'x', de: 'y' }, target: null }],
})

function now(hours: number): number {
  return START + hours * 3_600_000
}

function due(happenings: readonly TicketHappening[], hours: number, known: Appeal | null = appeal): Due {
  return dueOf(ticketOf(...happenings), known, now(hours))
}

describe('whose move it is, and until when', () => {
  const receipt = answered('r', { kind: 'acknowledged' })
  test.each<[string, readonly TicketHappening[], number, Due]>([
    ['a draft', [], 0, { move: 'you', at: at(0), isReached: true, because: 'draft' }],
    [
      'a mail of which the outcome is open',
      [SENDING, UNCLEAR],
      9,
      { move: 'you', at: at(1), isReached: true, because: 'sendingUnclear' },
    ],
    ['not sent', [SENDING, NOT_SENT], 9, { move: 'you', at: at(0), isReached: true, because: 'draft' }],
    ['asked', [SENDING, SENT], 9, { move: 'them', at: at(26), isReached: false, because: 'firstAnswer' }],
    ['asked long ago', [SENDING, SENT], 26, { move: 'them', at: at(26), isReached: true, because: 'firstAnswer' }],
    ['received', [submitted(), receipt], 9, { move: 'them', at: at(121), isReached: false, because: 'settlement' }],
    [
      'received late',
      [submitted(), answered('r', { kind: 'acknowledged', receivedAt: at(110) })],
      9,
      { move: 'them', at: at(134), isReached: false, because: 'settlement' },
    ],
    ['silent', [submitted(), SILENT], 30, { move: 'you', at: at(2), isReached: true, because: 'silence' }],
    [
      'an answer that nobody knows',
      [submitted(), answered('x', { kind: null })],
      9,
      { move: 'you', at: at(2), isReached: true, because: 'answerToRead' },
    ],
    [
      'nothing found',
      [submitted(), answered('x', { kind: 'nothingFound', known: 'ask-human' })],
      9,
      { move: 'you', at: at(5), isReached: true, because: 'nextMove' },
    ],
    [
      'told to wait',
      [submitted(), answered('x', { kind: 'wait', known: 'patience' })],
      9,
      { move: 'them', at: at(53), isReached: false, because: 'settlement' },
    ],
    [
      'granted',
      [submitted(), answered('x', { kind: 'mitigated', known: 'granted' })],
      9,
      { move: 'nobody', at: at(29), isReached: false, because: 'effect' },
    ],
    [
      'granted, and in effect',
      [submitted(), answered('x', { kind: 'mitigated', known: 'granted' })],
      29,
      { move: 'you', at: at(29), isReached: true, because: 'toVerify' },
    ],
    [
      'granted, in unknown words',
      [submitted(), answered('x', { kind: 'mitigated' })],
      9,
      { move: 'nobody', at: at(53), isReached: false, because: 'effect' },
    ],
    [
      'refused for good',
      [submitted(), answered('x', { kind: 'refused', known: 'final' })],
      9,
      { move: 'nobody', at: null, isReached: false, because: 'nextMove' },
    ],
    [
      'solved',
      [submitted(), answered('x', { kind: 'solved' })],
      9,
      { move: 'you', at: at(2), isReached: true, because: 'toVerify' },
    ],
    [
      'postponed',
      [submitted(), { type: 'postponed', until: at(300) }],
      9,
      { move: 'them', at: at(300), isReached: false, because: 'postponed' },
    ],
    [
      'given up',
      [submitted(), { type: 'givenUp' }],
      9,
      { move: 'nobody', at: null, isReached: false, because: 'ended' },
    ],
  ])('%s', (_, happenings, hours, expected) => {
    expect(due(happenings, hours)).toEqual(expected)
  })

  test('without an appeal there is a usual time', () => {
    expect(due([submitted()], 9, null).at).toBe(at(73))
  })
})

describe('silence', () => {
  test('is noticed when the time is over, not before', () => {
    const ticket = ticketOf(submitted())
    expect(noticeTime(ticket, appeal, now(24.99))).toBeNull()
    expect(noticeTime(ticket, appeal, now(25))).toEqual({ type: 'silent', dueAt: at(25), advice: { kind: 'askAgain' } })
  })

  test('in spite of a later reminder', () => {
    const ticket = ticketOf(submitted(), { type: 'postponed', until: at(300) })
    expect(noticeTime(ticket, appeal, now(25))?.type).toBe('silent')
  })

  test('advises to escalate when it is time, and when asking again did not help', () => {
    const escalate = { type: 'silent', advice: { kind: 'escalate', step: 0 } }
    expect(noticeTime(ticketOf(submitted()), appeal, now(101))).toMatchObject(escalate)
    expect(noticeTime(ticketOf(submitted(), SILENT, submitted()), appeal, now(30))).toMatchObject(escalate)
  })

  test('advises to give up where no step is left', () => {
    const ticket = ticketOf(submitted(), submitted('escalation'))
    expect(noticeTime(ticket, appeal, now(200))).toMatchObject({ advice: { kind: 'giveUp' } })
  })

  test('of nobody for a quarter of a year is the end, but not while a mail is on its way', () => {
    expect(noticeTime(ticketOf(submitted(), SILENT), appeal, now(2159))).toBeNull()
    expect(noticeTime(ticketOf(submitted(), SILENT), appeal, now(2161))).toEqual({ type: 'expired' })
    expect(noticeTime(ticketOf(SENDING), appeal, now(9999))).toBeNull()
    expect(noticeTime(ticketOf({ type: 'givenUp' }), appeal, now(9999))).toBeNull()
  })
})

describe('hours', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu'])(
    'are hours in %s, also when the clocks are changed',
    (name) => {
      process.env.TZ = name
      expect(hoursAfter('2026-03-28T22:30:00.000Z', 24)).toBe('2026-03-29T22:30:00.000Z')
      expect(hoursAfter('2026-10-25T02:30:00.000+02:00', 24)).toBe('2026-10-26T00:30:00.000Z')
      expect(due([submitted()], 9).at).toBe(at(25))
    },
  )
})

describe('the user’s own tickets', () => {
  test('tell how long it takes, where there are enough', () => {
    const own = [3, 5, 50, 99].map((hours) =>
      ticketOf(submitted(), answered('x', { kind: 'solved', receivedAt: at(1 + hours) })),
    )
    expect(withOwnTimes(appeal, own).answersWithin).toEqual({ firstHours: 50, settledHours: 50 })
    expect(withOwnTimes(appeal, own.slice(2))).toBe(appeal)
    expect(withOwnTimes({ ...appeal, id: 'other' }, own).answersWithin).toEqual(appeal.answersWithin)
  })

  test('that have a first word only tell of that', () => {
    const own = [3, 5, 7].map((hours) =>
      ticketOf(submitted(), answered('x', { kind: 'refused', receivedAt: at(1 + hours) })),
    )
    expect(withOwnTimes(appeal, own).answersWithin).toEqual({ firstHours: 7, settledHours: 120 })
    expect(withOwnTimes({ ...appeal, answersWithin: null }, own).answersWithin).toEqual({
      firstHours: 7,
      settledHours: 7,
    })
  })
})
