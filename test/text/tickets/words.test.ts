import { describe, expect, test } from 'vitest'
import type { Due } from '../../../src/engine/tickets/due-of.ts'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import { LANGUAGES } from '../../../src/text/language.ts'
import {
  ANSWER_KIND_TEXT,
  HELPS_TEXT,
  LETTER_LANGUAGE_TEXT,
  MATCHED_BY_TEXT,
  PURPOSE_TEXT,
  ROUTE_TEXT,
} from '../../../src/text/tickets/answer-kinds.ts'
import { DUE_REASON_TEXT, untilWithDay, untilWords } from '../../../src/text/tickets/due.ts'
import { ticketEventLine } from '../../../src/text/tickets/events.ts'
import { BOARD_COLUMN_TEXT, TICKET_MOVE_TEXT, TICKET_STATE_TEXT } from '../../../src/text/tickets/states.ts'
import {
  answered,
  at,
  event,
  NOT_SENT,
  refusedAgain,
  SENDING,
  SENT,
  SILENT,
  subject,
  submitted,
  UNCLEAR,
} from '../../engine/tickets/some-ticket.ts'

const UTC = () => 0
const now = Date.parse('2026-11-21T12:00:00Z')

function due(at: string | null, isReached = false): Due {
  return { move: 'you', at, isReached, because: 'nextMove' }
}

describe('until when', () => {
  test.each([
    [due('2026-11-24T09:00:00Z'), 'Nov 24, 2026 (in 3 days)', '24.11.2026 (in 3 Tagen)'],
    [due('2026-11-21T18:00:00Z'), 'Nov 21, 2026 (today)', '21.11.2026 (heute)'],
    [due('2026-11-21T09:00:00Z', true), 'Nov 21, 2026 (due today)', '21.11.2026 (heute fällig)'],
    [due('2026-11-20T09:00:00Z', true), 'Nov 20, 2026 (due yesterday)', '20.11.2026 (gestern fällig)'],
    [due('2026-11-11T09:00:00Z', true), 'Nov 11, 2026 (due 10 days ago)', '11.11.2026 (vor 10 Tagen fällig)'],
    [due(null), null, null],
  ])('of %o is said in words and with the day', (one, en, de) => {
    expect(untilWithDay(one, 'en', now, UTC)).toBe(en)
    expect(untilWithDay(one, 'de', now, UTC)).toBe(de)
  })

  test('where there is nothing to wait for nothing is said', () => expect(untilWords(due(null), 'en', now)).toBeNull())
})

const HAPPENINGS: readonly TicketHappening[] = [
  { type: 'opened', subject: subject() },
  { type: 'drafted', draft: { language: 'en', subject: 'a', text: 'b', overridden: [] } },
  SENDING,
  SENT,
  NOT_SENT,
  {
    type: 'notSent',
    messageId: '<1@example.org>',
    trouble: { stage: 'login', code: 'login-refused', said: 'no', certificate: null },
  },
  UNCLEAR,
  { type: 'sendingUnclear', messageId: '<1@example.org>', because: 'connectionLost' },
  submitted(),
  { type: 'submitted', purpose: 'escalation', text: 'a', ticketNumber: 'SRX1' },
  answered('a'),
  answered('a', { from: 'pasted', kind: null }),
  { type: 'classified', answer: 'a', kind: 'mitigated', known: null },
  { type: 'unmatched', answer: 'a' },
  SILENT,
  { type: 'silent', dueAt: at(1), advice: { kind: 'giveUp' } },
  { type: 'silent', dueAt: at(1), advice: { kind: 'escalate', step: 0 } },
  refusedAgain(1),
  { type: 'solved' },
  { type: 'verified', by: 'probe', reference: null },
  { type: 'verified', by: 'check', reference: null },
  { type: 'verified', by: 'user', reference: null },
  { type: 'givenUp' },
  { type: 'expired' },
  { type: 'reopened' },
  { type: 'postponed', until: at(24) },
  { type: 'postponed', until: null },
  { type: 'noted', text: 'a' },
  { type: 'appealChosen', appeal: null },
  { type: 'seen' },
]

describe('what happened', () => {
  test('has a sentence in each language, another one for each thing and language', () => {
    const lines = LANGUAGES.map((language) => HAPPENINGS.map((one) => ticketEventLine(event(0, one), language)))
    for (const spoken of lines) {
      expect(spoken.filter((line) => !/^\p{Lu}.*[.?]$/su.test(line) || /undefined|null|\[object/.test(line))).toEqual(
        [],
      )
      expect(new Set(spoken).size).toBe(HAPPENINGS.length)
    }
    expect(lines[0]?.filter((line, index) => line === lines[1]?.[index])).toEqual([])
  })

  test('that a newer program kept is named and breaks nothing', () => {
    const unknown = { at: at(0), type: 'teleported' } as unknown as Parameters<typeof ticketEventLine>[0]
    expect(ticketEventLine(unknown, 'en')).toBe('teleported')
  })
})

test('German addresses nobody, and no sentence shouts', () => {
  const words = JSON.stringify([
    ANSWER_KIND_TEXT,
    HELPS_TEXT,
    LETTER_LANGUAGE_TEXT,
    MATCHED_BY_TEXT,
    PURPOSE_TEXT,
    ROUTE_TEXT,
    DUE_REASON_TEXT,
    BOARD_COLUMN_TEXT,
    TICKET_MOVE_TEXT,
    TICKET_STATE_TEXT,
  ])
  expect(words).not.toMatch(/!/)
  const german = [...words.matchAll(/"de":"([^"]*)"/g)].map(([, text]) => text ?? '')
  expect(german.length).toBeGreaterThan(60)
  expect(
    german.filter((text) =>
      /\b(Ihr|Ihre[mnrs]?|Ihnen|du|dein\w*|dir|dich)\b|\b(?:können|möchten|haben) Sie\b/.test(text),
    ),
  ).toEqual([])
})
