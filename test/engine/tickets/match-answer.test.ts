import { describe, expect, test } from 'vitest'
import { sendersOfAppeal } from '../../../src/engine/tickets/answer-senders.ts'
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

const senders = sendersOfAppeal(appeal, new Set())
const NOTHING: AnswerMarks = {
  references: [],
  ticketNumbers: [],
  sender: null,
  shown: '',
  authenticated: 'unknown',
  addresses: [],
  receivedAt: at(9),
}

function match(marks: Partial<AnswerMarks>, tickets: readonly Ticket[] = [first, second, draft]): unknown {
  const found = matchAnswer({ ...NOTHING, ...marks }, tickets, () => senders)
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

  test('by sender and address for sure where the sender is proven', () => {
    const marks = { sender: 'a@acme.example', addresses: ['192.0.2.10'] }
    expect(match({ ...marks, authenticated: 'pass' })).toEqual(['first', 'senderAndAddress', true])
    expect(match({ ...marks, authenticated: 'fail' })).toEqual(['first', 'senderAndAddress', false])
  })

  test('never for sure from who is refuted', () => {
    const marks = { sender: 'a@acme.example', authenticated: 'fail' } as const
    expect(match({ ...marks, references: ['<1@example.org>'] })).toEqual(['first', 'thread', false])
    expect(match({ ...marks, ticketNumbers: ['SRX123456789ID'] })).toEqual(['second', 'ticketNumber', false])
  })

  test('by thread, but not for sure, from who wants to look like another', () => {
    const marks = { references: ['<1@example.org>'], authenticated: 'pass' } as const
    const likes = ['a@acme.example.evil.example', 'a@acrne.example', 'acme.example@evil.example']
    for (const sender of likes) expect(match({ ...marks, sender })).toEqual(['first', 'thread', false])
    expect(match({ ...marks, sender: 'x@evil.example', shown: '"help@desk.example" <x@evil.example>' })).toEqual([
      'first',
      'thread',
      false,
    ])
    expect(match({ ...marks, sender: 'x@helpdesk.example', shown: 'Ann <x@helpdesk.example>' })).toEqual([
      'first',
      'thread',
      true,
    ])
  })

  test('among ten thousand tickets, soon', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({
      ...first,
      subject: { ...first.subject, id: `t${at}`, addresses: [`198.51.${at >> 8}.${at & 255}`] },
      asked: first.asked.map((thing) => ({ ...thing, messageId: `<t${at}@example.org>` })),
    }))
    expect(match({ references: ['<t9999@example.org>'] }, many)).toEqual(['t9999', 'thread', true])
    expect(match({ sender: 'a@acme.example', addresses: ['198.51.0.7'] }, many)).toEqual([
      't7',
      'senderAndAddress',
      false,
    ])
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

  test('also to a mail of which the user told later that it went out', () => {
    const messageId = '<1@example.org>'
    const doubted = ticketAbout(
      { id: 'doubted' },
      { type: 'sending', mail: mail({ messageId }), process: 1 },
      { type: 'sendingUnclear', messageId, because: 'stopped' },
      ...Array.from({ length: 30 }, () => ({ type: 'seen' }) as const),
      { type: 'sent', messageId },
    )
    expect(match({ references: [messageId], receivedAt: at(5) }, [doubted])).toEqual(['doubted', 'thread', true])
    expect(match({ references: [messageId], receivedAt: at(-5) }, [doubted])).toBeNull()
  })

  test('also to a form of which the user told later, but not to one of the week before', () => {
    const form = ticketAbout(
      { id: 'form' },
      ...Array.from({ length: 100 }, () => ({ type: 'seen' }) as const),
      numbered('SRX1'),
    )
    const marks = { ticketNumbers: ['SRX1'], sender: 'a@acme.example' }
    expect(match({ ...marks, receivedAt: at(50) }, [form])).toEqual(['form', 'ticketNumber', true])
    expect(match({ ...marks, receivedAt: at(20) }, [form])).toBeNull()
    const soon = ticketAbout({ id: 'soon' }, numbered('SRX1'))
    expect(match({ ...marks, receivedAt: at(-2) }, [soon])).toBeNull()
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
