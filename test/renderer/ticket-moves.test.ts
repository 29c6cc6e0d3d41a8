import { describe, expect, test } from 'vitest'
import type { Appeal, Ticket } from '../../src/contract/ticket-shapes.ts'
import { lastWord, type MoveId, movesOf } from '../../src/renderer/features/tickets/ticket-moves.ts'
import { knownAnswer, someAppeal } from '../engine/appeals/some-appeal.ts'
import {
  answered,
  at,
  mail,
  SENDING,
  SENT,
  SILENT,
  submitted,
  ticketAbout,
  ticketOf,
  UNCLEAR,
} from '../engine/tickets/some-ticket.ts'
import { aTicketView } from '../support/tickets-desk.ts'

const step = { afterHours: 1, say: { en: 'words', de: 'Worte' }, target: null }
const higher = someAppeal({ escalate: [step] })
const replies = someAppeal({
  answers: [knownAnswer({ id: 'wait', kind: 'wait', words: ['w'], reply: { en: 'words' } })],
})
const escalateNow = { type: 'silent', dueAt: at(1), advice: { kind: 'escalate', step: 0 } } as const
const giveUpNow = { type: 'silent', dueAt: at(1), advice: { kind: 'giveUp' } } as const
const answer = (kind: Parameters<typeof answered>[1]) => ticketOf(submitted(), answered('a', kind))

describe('what is to be done first', () => {
  test.each<[string, Ticket, Appeal | null, MoveId | null]>([
    ['a draft is written', ticketOf(), someAppeal(), 'write'],
    ['without a way nothing is advised', ticketAbout({ appeal: null }), null, null],
    ['where no way helps nothing is written', ticketOf(), someAppeal({ route: 'none' }), null],
    ['what is asked waits', ticketOf(submitted()), someAppeal(), null],
    ['silence: ask once more', ticketOf(submitted(), SILENT), someAppeal(), 'askAgain'],
    ['silence: go further up', ticketOf(submitted(), escalateNow), higher, 'escalate'],
    ['silence: give up', ticketOf(submitted(), giveUpNow), someAppeal(), 'givenUp'],
    ['a refusal is replied to', answer({ kind: 'refused' }), someAppeal(), 'reply'],
    ['nothing found is replied to', answer({ kind: 'nothingFound' }), someAppeal(), 'reply'],
    ['more is told', answer({ kind: 'needsMore' }), someAppeal(), 'reply'],
    ['what came back is asked again', answer({ kind: 'undeliverable' }), someAppeal(), 'askAgain'],
    ['somebody else is asked, where one is known', answer({ kind: 'notResponsible' }), higher, 'escalate'],
    ['who is not responsible cannot be escalated to nobody', answer({ kind: 'notResponsible' }), someAppeal(), null],
    ['what is granted is tried with a probe', answer({ kind: 'mitigated' }), someAppeal(), 'probe'],
    ['what is said to be solved is tried', answer({ kind: 'solved' }), someAppeal(), 'probe'],
    ['a wait is waited', answer({ kind: 'wait' }), someAppeal(), null],
    ['unless a reply is known to help', answer({ kind: 'wait', known: 'wait' }), replies, 'reply'],
    ['what is not recognised is read first', answer({ kind: null }), someAppeal(), null],
    [
      'a listing is tried with checks',
      ticketAbout({ recipientDomain: null }, submitted(), { type: 'solved' }),
      someAppeal(),
      'check',
    ],
    ['the end is the end', ticketOf(submitted(), { type: 'givenUp' }), someAppeal(), null],
    [
      'what is verified is done',
      ticketOf(submitted(), { type: 'verified', by: 'user', reference: null }),
      someAppeal(),
      null,
    ],
    ['beside a mail on its way nothing is written', ticketOf(SENDING), someAppeal(), null],
    ['nor beside one that may have gone out', ticketOf(SENDING, UNCLEAR), someAppeal(), null],
  ])('%s', (_, ticket, appeal, first) => {
    expect(movesOf(aTicketView(ticket, {}, appeal)).first).toBe(first)
  })
})

describe('what else can be done', () => {
  test.each<[string, Ticket, readonly MoveId[]]>([
    ['of a draft', ticketOf(), ['paste', 'solved', 'givenUp']],
    ['while it is asked', ticketOf(submitted()), ['paste', 'lookNow', 'askAgain', 'escalate', 'solved', 'givenUp']],
    ['after an answer', answer({ kind: 'refused' }), ['escalate', 'paste', 'lookNow', 'solved', 'givenUp']],
    ['once it is solved', ticketOf(submitted(), { type: 'solved' }), ['check', 'verified', 'reopened', 'givenUp']],
    ['after the end', ticketOf(submitted(), { type: 'givenUp' }), ['reopened', 'paste', 'verified']],
    ['once it is verified', ticketOf({ type: 'verified', by: 'user', reference: null }), ['reopened']],
    [
      'beside a mail on its way',
      ticketOf(SENDING, SENT, { type: 'sending', mail: mail({ messageId: '<2@example.org>' }), process: 1 }),
      ['paste', 'lookNow', 'solved', 'givenUp'],
    ],
  ])('%s', (_, ticket, others) => {
    expect(movesOf(aTicketView(ticket, {}, higher)).others).toEqual(others)
  })
})

test('a receipt is not the last word', () => {
  const ticket = ticketOf(submitted(), answered('a'), answered('b', { kind: 'acknowledged' }))
  expect(lastWord(aTicketView(ticket))?.id).toBe('a')
})
