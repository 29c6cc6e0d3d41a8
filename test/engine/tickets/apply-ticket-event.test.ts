import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWER_KINDS } from '../../../src/engine/appeals/appeal.ts'
import { applyTicketEvent, replayTicket } from '../../../src/engine/tickets/apply-ticket-event.ts'
import { dueOf } from '../../../src/engine/tickets/due-of.ts'
import { noticeTime } from '../../../src/engine/tickets/notice-time.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import type { TicketEvent, TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import { hasTicketEnded, maySend } from '../../../src/engine/tickets/ticket-states.ts'
import { someAppeal } from '../appeals/some-appeal.ts'
import {
  answered,
  at,
  event,
  mail,
  NOT_SENT,
  refusedAgain,
  SENDING,
  SENT,
  SILENT,
  START,
  subject,
  submitted,
  ticketOf,
  UNCLEAR,
} from './some-ticket.ts'

const RECEIPT = answered('r', { kind: 'acknowledged' })
const NO = answered('n', { kind: 'nothingFound' })
const YES = answered('y', { kind: 'solved' })
const SOLVED: TicketHappening = { type: 'solved' }
const VERIFIED: TicketHappening = { type: 'verified', by: 'probe', reference: null }
const GIVEN_UP: TicketHappening = { type: 'givenUp' }
const EXPIRED: TicketHappening = { type: 'expired' }
const REOPENED: TicketHappening = { type: 'reopened' }

describe('the way of a ticket', () => {
  test.each<[string, readonly TicketHappening[], Ticket['state']]>([
    ['opened', [], 'draft'],
    ['on its way', [SENDING], 'draft'],
    ['sent', [SENDING, SENT], 'submitted'],
    ['not sent', [SENDING, NOT_SENT], 'draft'],
    ['crashed while it went', [SENDING, UNCLEAR], 'draft'],
    ['crashed, and the user saw it in Sent', [SENDING, UNCLEAR, SENT], 'submitted'],
    ['thought not sent, and seen in Sent after all', [SENDING, NOT_SENT, SENT], 'submitted'],
    ['sent, of which nothing is known', [SENT], 'draft'],
    ['through a form', [submitted()], 'submitted'],
    ['received', [submitted(), RECEIPT], 'acknowledged'],
    ['answered', [submitted(), RECEIPT, NO], 'answered'],
    ['a receipt after the answer', [submitted(), NO, RECEIPT], 'answered'],
    ['replied', [submitted(), NO, submitted('reply')], 'submitted'],
    ['escalated', [submitted(), SILENT, submitted('escalation')], 'escalated'],
    ['escalated and received', [submitted(), submitted('escalation'), RECEIPT], 'escalated'],
    ['solved by answer', [submitted(), NO, submitted('reply'), YES], 'solved'],
    ['solved, says the user', [submitted(), SOLVED], 'solved'],
    ['solved, then an answer that takes it back', [submitted(), YES, NO], 'answered'],
    ['verified', [submitted(), YES, VERIFIED], 'verified'],
    ['verified without a word', [submitted(), VERIFIED], 'verified'],
    ['verified, whatever comes', [submitted(), VERIFIED, NO, SOLVED, GIVEN_UP, EXPIRED], 'verified'],
    ['given up', [submitted(), GIVEN_UP], 'givenUp'],
    ['given up, and verified after all', [submitted(), GIVEN_UP, VERIFIED], 'verified'],
    ['expired, and answered after all', [submitted(), EXPIRED, NO], 'answered'],
    ['given up, and only received', [submitted(), GIVEN_UP, RECEIPT], 'givenUp'],
    ['refused again after the end', [submitted(), VERIFIED, refusedAgain(3)], 'reopened'],
    ['refused before the end, known after it', [submitted(), VERIFIED, refusedAgain(1)], 'verified'],
    ['refused again while it is open', [submitted(), refusedAgain(2)], 'submitted'],
    ['refused again though solved', [submitted(), SOLVED, refusedAgain(3)], 'reopened'],
    ['opened again by the user', [submitted(), GIVEN_UP, REOPENED], 'reopened'],
    ['opened again though open', [submitted(), REOPENED], 'submitted'],
    ['asked again', [submitted(), VERIFIED, REOPENED, submitted()], 'submitted'],
    ['ended while a mail went', [SENDING, GIVEN_UP, SENT], 'givenUp'],
  ])('%s', (_, happenings, state) => {
    expect(ticketOf(...happenings).state).toBe(state)
  })

  test('what went out is kept with its Message-ID', () => {
    const { asked, draft, unsent } = ticketOf(SENDING, NOT_SENT, { ...SENDING }, SENT)
    expect(asked).toEqual([
      { at: at(4), purpose: 'request', messageId: '<1@example.org>', to: mail().to, text: mail().text },
    ])
    expect([draft, unsent]).toEqual([null, []])
  })

  test('ticket numbers are gathered, each once', () => {
    const numbered = answered('a', { kind: 'acknowledged', ticketNumbers: ['T-1', 'T-2'] })
    expect(ticketOf({ ...submitted(), ticketNumber: 'T-1' } as TicketHappening, numbered).ticketNumbers).toEqual([
      'T-1',
      'T-2',
    ])
  })

  test('a state that comes from a mail is shown as such, until the user says so', () => {
    expect(ticketOf(submitted(), NO).readFromMail).toBe(true)
    expect(ticketOf(submitted(), answered('p', { from: 'pasted' })).readFromMail).toBe(false)
    const said: TicketHappening = { type: 'classified', answer: 'n', kind: 'solved', known: null }
    expect(ticketOf(submitted(), NO, said)).toMatchObject({ state: 'solved', readFromMail: false })
  })

  test('times are counted anew after it was opened again', () => {
    const first = ticketOf(submitted(), YES, VERIFIED)
    expect(first).toMatchObject({ askedAt: at(1), firstAnswerAt: at(5), settledAt: at(5), endedAt: at(3) })
    const again = ticketOf(submitted(), YES, VERIFIED, refusedAgain(9))
    expect(again).toMatchObject({ askedAt: null, firstAnswerAt: null, settledAt: null, endedAt: null, reopenings: 1 })
  })

  test('one refusal counts once', () => {
    expect(ticketOf(submitted(), refusedAgain(2, 'd'), refusedAgain(2, 'd')).refusals).toHaveLength(1)
  })

  test('silence is noticed once, and ends with the next word', () => {
    const silent = ticketOf(submitted(), SILENT, SILENT)
    expect([silent.silences, silent.silence?.dueAt]).toEqual([1, at(24)])
    expect(ticketOf(submitted(), SILENT, RECEIPT).silence).toBeNull()
    expect(ticketOf(submitted(), SILENT, submitted()).silence).toBeNull()
  })
})

describe('a wrong match', () => {
  const UNMATCHED: TicketHappening = { type: 'unmatched', answer: 'n' }

  test('is as if it had never come, and what was done since stands', () => {
    expect(ticketOf(submitted(), RECEIPT, NO, UNMATCHED).state).toBe('acknowledged')
    expect(ticketOf(submitted(), NO, submitted('reply'), UNMATCHED)).toMatchObject({ state: 'submitted', answers: [] })
  })

  test('may be matched again', () => {
    expect(ticketOf(submitted(), NO, UNMATCHED, NO).state).toBe('answered')
  })

  test('one that was classified goes with its classification', () => {
    const said: TicketHappening = { type: 'classified', answer: 'n', kind: 'solved', known: null }
    const ticket = ticketOf(submitted(), NO, said, UNMATCHED, NO)
    expect([ticket.state, ticket.answers.map(({ kind }) => kind)]).toEqual(['answered', ['nothingFound']])
  })
})

const id = fc.constantFrom('a', 'b', 'c')
const messageId = fc.constantFrom('<1@example.org>', '<2@example.org>')
const purpose = fc.constantFrom('request' as const, 'reply' as const, 'escalation' as const)
const kind = fc.constantFrom(...ANSWER_KINDS)
const anyAnswer = fc
  .tuple(id, fc.option(kind), fc.boolean(), fc.integer({ min: 0, max: 20 }))
  .map(([one, what, isMail, hours]) =>
    answered(one, { kind: what, from: isMail ? 'mail' : 'pasted', receivedAt: at(hours) }),
  )
const happening: fc.Arbitrary<TicketHappening> = fc.oneof(
  { weight: 3, arbitrary: anyAnswer },
  fc.constantFrom<TicketHappening>(SILENT, SOLVED, VERIFIED, GIVEN_UP, EXPIRED, REOPENED, { type: 'noted', text: 'x' }),
  fc.constant<TicketHappening>({ type: 'opened', subject: subject({ organization: 'other' }) }),
  purpose.map((one) => submitted(one)),
  fc
    .tuple(messageId, purpose)
    .map(([m, p]): TicketHappening => ({ type: 'sending', mail: mail({ messageId: m, purpose: p }), process: 1 })),
  messageId.map((m): TicketHappening => ({ type: 'sent', messageId: m })),
  messageId.map((m): TicketHappening => ({ type: 'notSent', messageId: m, trouble: null })),
  messageId.map((m): TicketHappening => ({ type: 'sendingUnclear', messageId: m, because: 'stopped' })),
  fc
    .tuple(id, kind)
    .map(([answer, what]): TicketHappening => ({ type: 'classified', answer, kind: what, known: null })),
  id.map((answer): TicketHappening => ({ type: 'unmatched', answer })),
  fc.integer({ min: 0, max: 20 }).map((hours) => refusedAgain(hours)),
  fc
    .option(fc.integer({ min: 0, max: 99 }))
    .map((h): TicketHappening => ({ type: 'postponed', until: h === null ? null : at(h) })),
)
const anyEvent = fc.tuple(fc.integer({ min: 0, max: 20 }), happening).map(([hours, one]) => event(hours, one))
const anyEvents = fc.array(anyEvent, { maxLength: 20 })
const nonsense = fc.oneof(
  fc.jsonValue(),
  fc.record({
    at: fc.oneof(fc.constant(at(1)), fc.string()),
    type: fc.constantFrom('answered', 'sending', 'toString'),
  }),
  fc
    .tuple(anyEvent, fc.constantFrom('at', 'answer', 'mail', 'refusal', 'type', 'until'), fc.jsonValue())
    .map(([one, name, value]) => ({ ...one, [name]: value })),
) as fc.Arbitrary<TicketEvent>

describe('whatever happens, in whatever order', () => {
  const begun = ticketOf()
  const appeal = someAppeal()

  function walk(events: readonly TicketEvent[], from = begun): Ticket {
    return events.reduce((ticket, one) => applyTicketEvent(ticket, one), from)
  }

  function withoutEvents({ events: _, ...rest }: Ticket): Omit<Ticket, 'events'> {
    return rest
  }

  test('step by step comes to the same as all at once', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(replayTicket([event(0, { type: 'opened', subject: subject() }), ...events])).toEqual(walk(events))
      }),
      { numRuns: 2000 },
    )
  })

  test('the same again changes nothing', () => {
    fc.assert(
      fc.property(anyEvents, anyEvent, (events, one) => {
        const ticket = walk([...events, one])
        expect(applyTicketEvent(ticket, structuredClone(one))).toBe(ticket)
      }),
    )
  })

  test('to take a wrong match back restores what was before', () => {
    fc.assert(
      fc.property(anyEvents, anyAnswer, (events, wrong) => {
        const before = walk(events)
        const taken: TicketEvent = { ...event(30, wrong), type: 'answered', answer: { ...answer(wrong), id: 'wrong' } }
        const after = walk([taken, event(31, { type: 'unmatched', answer: 'wrong' })], before)
        expect(withoutEvents(after)).toEqual(withoutEvents(before))
      }),
      { numRuns: 2000 },
    )
  })

  test('a mail of which the outcome is open keeps others from going out', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (before, after) => {
        const own = mail({ messageId: '<own@example.org>' })
        const ticket = walk([...before, event(50, { type: 'sending', mail: own, process: 1 }), ...after])
        expect(maySend(ticket)).toBe(false)
        const sent = walk([event(51, { type: 'sent', messageId: own.messageId })], ticket)
        expect(sent.asked.filter(({ messageId: sentId }) => sentId === own.messageId)).toHaveLength(1)
      }),
      { numRuns: 1000 },
    )
  })

  test('no mail counts as sent twice', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const sent = walk(events).asked.flatMap((thing) => thing.messageId ?? [])
        expect(new Set(sent).size).toBe(sent.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('it has ended exactly where it says when', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const ticket = walk(events)
        expect(ticket.endedAt !== null).toBe(hasTicketEnded(ticket))
        if (ticket.state === 'solved' || ticket.state === 'verified') expect(ticket.settledAt).not.toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  test('it is always said whose move it is, and a silence is noticed once', () => {
    const now = fc.integer({ min: -100, max: 5000 }).map((hours) => START + hours * 3_600_000)
    fc.assert(
      fc.property(anyEvents, now, (events, when) => {
        const ticket = walk(events)
        const { at: dueAt, move } = dueOf(ticket, appeal, when)
        if (dueAt !== null) expect(new Date(dueAt).toISOString()).toBe(dueAt)
        expect(move === 'nobody' || dueAt !== null).toBe(true)
        const noticed = noticeTime(ticket, appeal, when)
        if (noticed === null) return
        const next = applyTicketEvent(ticket, { at: new Date(when).toISOString(), ...noticed })
        expect(noticeTime(next, appeal, when)).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })

  test('nonsense never throws and changes no state', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(nonsense, anyEvent)), (events) => {
        const ticket = walk(events)
        dueOf(ticket, appeal, START)
        noticeTime(ticket, null, START)
        replayTicket(events)
        expect(applyTicketEvent(ticket, { at: 'yesterday', type: 'solved' }).state).toBe(ticket.state)
      }),
      { numRuns: 2000 },
    )
  })

  test('without opened there is none', () => {
    expect([replayTicket([]), replayTicket([event(0, SOLVED)]), applyTicketEvent(null, event(0, SOLVED))]).toEqual([
      null,
      null,
      null,
    ])
  })
})

function answer(happening: TicketHappening): Extract<TicketHappening, { readonly type: 'answered' }>['answer'] {
  if (happening.type !== 'answered') throw new Error('an answer')
  return happening.answer
}
