import { describe, expect, test } from 'vitest'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import type { TicketWord } from '../../../src/node/tickets/ticket-words.ts'
import { answered } from '../../engine/tickets/some-ticket.ts'
import { happens, openedWith, openFakeOffice, SUBMITTED, typesOf } from './fake-office.ts'

const END: TicketHappening = { type: 'givenUp' }
const ANSWER = answered('a', { kind: null, receivedAt: '2026-11-02T12:00:00.000Z' })
const GRANTED = answered('g', { kind: 'mitigated', known: 'granted', receivedAt: '2026-11-02T12:00:00.000Z' })

describe('the user’s word', () => {
  test.each<[string, readonly TicketHappening[], TicketWord, string]>([
    ['solved', [SUBMITTED], { type: 'solved' }, 'solved'],
    ['given up', [SUBMITTED], { type: 'givenUp' }, 'givenUp'],
    ['seen to pass', [SUBMITTED, { type: 'solved' }], { type: 'verified' }, 'verified'],
    ['begun anew after its end', [END], { type: 'reopened' }, 'reopened'],
    ['begun anew after it was granted', [SUBMITTED, GRANTED], { type: 'reopened' }, 'reopened'],
    ['postponed', [SUBMITTED], { type: 'postponed', until: '2026-11-09T08:00:00+01:00' }, 'submitted'],
    ['noted', [END], { type: 'noted', text: ' called them ' }, 'givenUp'],
    ['classified', [SUBMITTED, ANSWER], { type: 'classified', answer: 'a', kind: 'solved', known: null }, 'solved'],
    [
      'classified as known',
      [SUBMITTED, ANSWER],
      { type: 'classified', answer: 'a', kind: 'refused', known: 'no' },
      'answered',
    ],
    ['none of ours', [SUBMITTED, ANSWER], { type: 'unmatched', answer: 'a' }, 'submitted'],
    ['seen', [SUBMITTED, ANSWER], { type: 'seen' }, 'answered'],
    ['another way', [SUBMITTED], { type: 'appealChosen', appeal: 'acme-other' }, 'submitted'],
    ['no way', [SUBMITTED], { type: 'appealChosen', appeal: null }, 'submitted'],
  ])('%s is kept', async (_, before, word, state) => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, ...before)
    const { ticket } = await opened.office.say(id, word)
    expect(ticket.state).toBe(state)
    expect(ticket.events.at(-1)?.type).toBe(word.type)
    expect(ticket.events).toHaveLength(before.length + 2)
  })

  test.each<[string, readonly TicketHappening[], TicketWord]>([
    ['solved after the end', [END], { type: 'solved' }],
    ['given up twice', [END], { type: 'givenUp' }],
    ['begun anew before the end', [SUBMITTED], { type: 'reopened' }],
    ['postponed into the past', [SUBMITTED], { type: 'postponed', until: '2026-11-01T08:00:00Z' }],
    ['postponed after the end', [END], { type: 'postponed', until: '2026-12-01T08:00:00Z' }],
    ['an empty note', [SUBMITTED], { type: 'noted', text: ' \n' }],
    ['an answer that is not there', [SUBMITTED], { type: 'classified', answer: 'a', kind: 'solved', known: null }],
    [
      'a known answer of another kind',
      [SUBMITTED, ANSWER],
      { type: 'classified', answer: 'a', kind: 'solved', known: 'no' },
    ],
    [
      'an answer that belongs elsewhere already',
      [SUBMITTED, ANSWER, { type: 'unmatched', answer: 'a' }],
      { type: 'unmatched', answer: 'a' },
    ],
    ['the way of another organization', [SUBMITTED], { type: 'appealChosen', appeal: 'lister-list' }],
    ['that a mail went out which nobody knows', [SUBMITTED], { type: 'wentOut', messageId: '<x@example.org>' }],
  ])('%s is refused, with what was expected', async (_, before, word) => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, ...before)
    await expect(opened.office.say(id, word)).rejects.toMatchObject({ code: 'invalid-input', detail: /^expected / })
    expect(await typesOf(opened, id)).toHaveLength(before.length + 1)
  })

  test.each<[string, readonly TicketHappening[], TicketWord]>([
    ['solved', [SUBMITTED, { type: 'solved' }], { type: 'solved' }],
    ['verified', [{ type: 'verified', by: 'user', reference: null }], { type: 'verified' }],
    ['no longer postponed', [SUBMITTED], { type: 'postponed', until: null }],
    ['seen', [SUBMITTED], { type: 'seen' }],
    ['the same way', [SUBMITTED], { type: 'appealChosen', appeal: 'acme-block' }],
  ])('%s, said again, adds nothing', async (_, before, word) => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, ...before)
    await opened.office.say(id, word)
    expect(await typesOf(opened, id)).toHaveLength(before.length + 1)
  })

  test('on when to be reminded is kept in one form, whatever the zone', async () => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, SUBMITTED)
    const { ticket, due } = await opened.office.say(id, { type: 'postponed', until: '2026-11-09T08:00:00+01:00' })
    expect([ticket.postponedUntil, due.at]).toEqual(['2026-11-09T07:00:00.000Z', '2026-11-09T07:00:00.000Z'])
  })

  test('about a ticket that is gone is not found', async () => {
    const { office } = openFakeOffice()
    await expect(office.say('5f0c0000-0000-4000-8000-00000000ffff', { type: 'solved' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a draft', () => {
  const draft = { language: 'en', subject: 'x', text: 'y', overridden: ['reverse-dns'] } as const

  test('is kept once for each change, and not after the end', async () => {
    const opened = openFakeOffice()
    const id = await openedWith(opened)
    await opened.office.keepDraft(id, draft)
    const { ticket } = await opened.office.keepDraft(id, { ...draft })
    expect(ticket.draft).toEqual(draft)
    expect(await typesOf(opened, id)).toEqual(['opened', 'drafted'])
    await opened.office.say(id, { type: 'givenUp' })
    await expect(opened.office.keepDraft(id, { ...draft, text: 'z' })).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('what was submitted by hand', () => {
  const submission = { purpose: 'request', text: 'Please.', ticketNumber: ' SRX1 ' } as const

  test('is kept with its number; a second click says nothing new, the same a day later does', async () => {
    const opened = openFakeOffice()
    const id = await openedWith(opened)
    await opened.office.submitted({ id, ...submission })
    const { ticket } = await opened.office.submitted({ id, ...submission })
    expect([ticket.state, ticket.ticketNumbers, ticket.asked.length]).toEqual(['submitted', ['SRX1'], 1])
    opened.clock.forward(24)
    expect((await opened.office.submitted({ id, ...submission })).ticket.asked).toHaveLength(2)
  })

  test('is refused after the end, and while it is unclear whether a mail went out', async () => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, END)
    await expect(opened.office.submitted({ id, ...submission })).rejects.toMatchObject({ code: 'invalid-input' })
    await opened.office.say(id, { type: 'reopened' })
    const mail = {
      messageId: '<1@example.org>',
      purpose: 'request',
      from: 'a@example.org',
      to: 'b@acme.example',
    } as const
    await happens(opened, id, {
      type: 'sending',
      process: 1,
      mail: { ...mail, subject: 'x', text: 'x', inReplyTo: null },
    })
    await happens(opened, id, { type: 'sendingUnclear', messageId: mail.messageId, because: 'stopped' })
    await expect(opened.office.submitted({ id, ...submission })).rejects.toMatchObject({ code: 'invalid-input' })
    await opened.office.say(id, { type: 'didNotGoOut', messageId: mail.messageId })
    expect((await opened.office.submitted({ id, ...submission })).ticket.state).toBe('submitted')
  })
})
