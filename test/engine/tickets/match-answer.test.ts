import { describe, expect, test } from 'vitest'
import { findTicketFor, joins } from '../../../src/engine/tickets/joins.ts'
import { type AnswerMarks, matchAnswer } from '../../../src/engine/tickets/match-answer.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import { someAppeal } from '../appeals/some-appeal.ts'
import { at, mail, submitted, ticketAbout } from './some-ticket.ts'

function sent(messageId: string): readonly TicketHappening[] {
  return [
    { type: 'sending', mail: mail({ messageId }), process: 1 },
    { type: 'sent', messageId },
  ]
}

function numbered(ticketNumber: string): TicketHappening {
  return { type: 'submitted', purpose: 'request', text: 'x', ticketNumber }
}

const first = ticketAbout({ id: 'first', addresses: ['192.0.2.10'] }, ...sent('<1@example.org>'))
const second = ticketAbout({ id: 'second', addresses: ['192.0.2.20', 'Exämple.org'] }, numbered('SRX123456789ID'))
const draft = ticketAbout({ id: 'draft', addresses: ['192.0.2.30'] })
const appeal = someAppeal({ sendsFrom: ['acme.example', 'help@desk.example'] })

function match(marks: Partial<AnswerMarks>, tickets: readonly Ticket[] = [first, second, draft]): unknown {
  const all = { references: [], ticketNumbers: [], sender: null, addresses: [], receivedAt: at(9), ...marks }
  const found = matchAnswer(all, tickets, () => appeal)
  return found && [found.ticket.subject.id, found.by, found.isSure]
}

describe('an answer is matched', () => {
  test('by thread, whoever sends it', () => {
    expect(match({ references: ['<0@x>', '<1@example.org>'], sender: 'new@elsewhere.example' })).toEqual([
      'first',
      'thread',
      true,
    ])
  })

  test('by thread before a number', () => {
    expect(match({ references: ['<1@example.org>'], ticketNumbers: ['SRX123456789ID'] })).toEqual([
      'first',
      'thread',
      true,
    ])
  })

  test('by number, for sure only where the sender fits', () => {
    expect(match({ ticketNumbers: ['SRX123456789ID'], sender: 'a@mail.acme.example' })).toEqual([
      'second',
      'ticketNumber',
      true,
    ])
    expect(match({ ticketNumbers: ['SRX123456789ID'], sender: 'a@acme.example.evil.example' })).toEqual([
      'second',
      'ticketNumber',
      false,
    ])
  })

  test('not by a number that only looks alike', () => {
    expect(match({ ticketNumbers: ['SRX12345678ID', 'ЅRX123456789ID', 'srx123456789id'] })).toBeNull()
  })

  test('by sender and address, in any spelling', () => {
    const sender = 'Help@Desk.example'
    expect(match({ sender, addresses: ['xn--exmple-cua.org'] })).toEqual(['second', 'senderAndAddress', false])
    expect(match({ sender, addresses: ['::ffff:192.0.2.10'] })).toEqual(['first', 'senderAndAddress', false])
  })

  test('not by an address alone, and not by a sender who writes for two', () => {
    expect(match({ sender: 'a@evilacme.example', addresses: ['192.0.2.10'] })).toBeNull()
    expect(match({ sender: 'a@acme.example' })).toBeNull()
    expect(match({ sender: 'a@acme.example', addresses: ['192.0.2.10', '192.0.2.20'] })).toBeNull()
  })

  test('by a sender who writes for one only', () => {
    expect(match({ sender: 'a@acme.example' }, [first, draft])).toEqual(['first', 'sender', false])
  })

  test('not to what was never asked, or asked later', () => {
    expect(match({ sender: 'a@acme.example', addresses: ['192.0.2.30'] }, [draft])).toBeNull()
    expect(match({ references: ['<1@example.org>'], receivedAt: at(-5) })).toBeNull()
  })

  test('of two in one thread to the one that awaits an answer', () => {
    const ended = ticketAbout({ id: 'ended' }, ...sent('<1@example.org>'), { type: 'givenUp' })
    expect(match({ references: ['<1@example.org>'] }, [ended, first])).toEqual(['first', 'thread', true])
    expect(match({ references: ['<1@example.org>'] }, [ended])).toEqual(['ended', 'thread', true])
    expect(match({ references: ['<1@example.org>'] }, [first, { ...first }])).toBeNull()
  })
})

describe('a new refusal joins', () => {
  test('the ticket of its organization and address', () => {
    const ticket = ticketAbout({ addresses: ['2001:db8::25', 'example.org'] }, submitted())
    expect(joins(ticket, 'acme', '2001:0DB8:0:0:0:0:0:0025')).toBe(true)
    expect(joins(ticket, 'acme', '[2001:db8::25]')).toBe(true)
    expect(joins(ticket, 'acme', 'EXAMPLE.org.')).toBe(true)
    expect(joins(ticket, 'other', 'example.org')).toBe(false)
    expect(joins(ticket, 'acme', 'mail.example.org')).toBe(false)
  })

  test('the open one before one that has ended, and of several the latest', () => {
    const ended = ticketAbout(
      { id: 'ended' },
      submitted(),
      { type: 'noted', text: '' },
      { type: 'verified', by: 'user', reference: null },
    )
    const open = ticketAbout({ id: 'open' }, submitted())
    expect(findTicketFor([ended, open], 'acme', '192.0.2.10')?.subject.id).toBe('open')
    expect(findTicketFor([ended], 'acme', '192.0.2.10')?.subject.id).toBe('ended')
    expect(findTicketFor([ended, open], 'acme', '192.0.2.99')).toBeNull()
  })
})
