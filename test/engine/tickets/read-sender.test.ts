import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toByteString } from '../../../src/engine/messages/byte-string.ts'
import {
  type AnswerSenders,
  maySend,
  sendersOfAppeal,
  sendersOfTicket,
} from '../../../src/engine/tickets/answer-senders.ts'
import { looksLikeSender } from '../../../src/engine/tickets/look-alike.ts'
import { readSender } from '../../../src/engine/tickets/read-sender.ts'
import { someAppeal } from '../appeals/some-appeal.ts'
import { mail, ticketOf } from './some-ticket.ts'

const sender = (...fields: readonly string[]) => readSender(fields.map(toByteString)).address

describe('the address in From', () => {
  test.each([
    ['Support@Acme.example', 'Support@acme.example'],
    ['"Acme, Inc. <help@evil.example>" <help@acme.example>', 'help@acme.example'],
    ['help@acme.example (on behalf of <x@evil.example>)', 'help@acme.example'],
    ['=?utf-8?q?help=40acme.example?= <x@evil.example>', 'x@evil.example'],
    ['help <x@bücher.example>', 'x@xn--bcher-kva.example'],
    ['a@acme.example, b@evil.example', null],
    ['help@acme.example <x@evil.example>', null],
    ['<help@acme.example> <x@evil.example>', null],
    ['<x@evil.example> =?utf-8?q?=3Chelp@acme.example=3E?=', 'x@evil.example'],
    ['x@evil.example (<help@acme.example>)', 'x@evil.example'],
    ['"unclosed <help@acme.example>', null],
    ['help@', null],
    ['', null],
  ])('%j is %j', (field, address) => {
    expect(sender(field)).toBe(address)
  })

  test('of two fields is none', () => {
    expect(sender('a@acme.example', 'b@evil.example')).toBeNull()
  })

  test('is one word, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (field) => {
        const { address, shown } = readSender([toByteString(field)])
        expect(address ?? 'a@b').toMatch(/^[^\s<>]+@[^\s<>]+$/)
        expect(shown).not.toMatch(/[\r\n\0]/)
      }),
    )
  })
})

const appeal = someAppeal({
  target: 'delist@microsoft.example',
  sendsFrom: ['microsoft.example', 'css.one.example', 'freemail.example', 'person@elsewhere.example'],
})
const senders = sendersOfAppeal(appeal, new Set(['freemail.example']))

describe('who may answer', () => {
  test.each([
    ['delist@microsoft.example', true],
    ['Anybody@Mail.Microsoft.Example', true],
    ['person@elsewhere.example', true],
    ['other@elsewhere.example', false],
    ['x@microsoft.example.evil.example', false],
    ['x@notmicrosoft.example', false],
    ['anna@freemail.example', false],
    ['postmaster@freemail.example', true],
    ['no-reply+1@freemail.example', true],
    ['postmaster.evil.x@freemail.example', true],
    ['supporter@freemail.example', false],
    ['anna@team.freemail.example', true],
    [null, false],
    ['nobody', false],
  ])('%j: %j', (address, may) => {
    expect(maySend(address, senders)).toBe(may)
  })

  test('of a form without known senders, those who have the form', () => {
    const form = someAppeal({ route: 'form', target: 'https://lookup.list.example/remove?x', sendsFrom: [] })
    expect(sendersOfAppeal(form, new Set())).toEqual({ addresses: [], domains: ['list.example'], mailboxDomains: [] })
    expect(sendersOfAppeal({ ...form, sendsFrom: ['x.example'] }, new Set()).domains).toEqual(['x.example'])
    expect(sendersOfAppeal(null, new Set())).toEqual({ addresses: [], domains: [], mailboxDomains: [] })
  })

  test('also where a mail of the ticket went, as the refusal named it', () => {
    const messageId = '<1@example.org>'
    const ticket = ticketOf(
      { type: 'sending', mail: mail({ to: 'tosa@rx.telco.example', messageId }), process: 1 },
      { type: 'sent', messageId },
    )
    const of = (address: string) => maySend(address, sendersOfTicket(ticket, appeal, new Set(['telco.example'])))
    expect([of('engineer@rx.telco.example'), of('tosa@rx.telco.example'), of('anna@telco.example')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('who looks like one who may', () => {
  const known: AnswerSenders = {
    addresses: [],
    domains: ['microsoft.com', 'spamhaus.org'],
    mailboxDomains: ['t-online.de'],
  }
  const like = (address: string, shown = '') => looksLikeSender({ address: sender(address), shown }, known)

  test.each([
    'a@microsoft.com.example',
    'a@mail.microsoft.com.evil.example',
    'a@microsoft-com.evil.example',
    'a@rnicrosoft.com',
    'a@micr0soft.com',
    'a@microsofl.com',
    'a@micosoft.com',
    'a@mircosoft.com',
    'a@microsoft.help',
    'a@microsоft.com',
    'a@spamhaüs.org',
    't-online.de@evil.example',
  ])('%s does', (address) => {
    expect(like(address)).toBe(true)
  })

  test('by the name that is shown', () => {
    expect(like('x@evil.example', '"postmaster@t-online.de" <x@evil.example>')).toBe(true)
  })

  test.each(['a@microsoft.com', 'a@mail.spamhaus.org', 'ann@helpdesk.example', 'a@zendesk.com', 'a@online.example'])(
    '%s does not',
    (address) => {
      expect(like(address, `Ann <${address}>`)).toBe(false)
    },
  )

  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), (address, shown) => {
        expect(typeof looksLikeSender({ address, shown }, known)).toBe('boolean')
      }),
    )
  })
})
