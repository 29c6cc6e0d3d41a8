import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MethodName, methods } from '../../src/contract/methods.ts'
import { answerKind, letterLanguage } from '../../src/contract/ticket-input.ts'
import { ANSWER_KINDS, LETTER_LANGUAGES } from '../../src/engine/appeals/appeal.ts'
import { APPEAL_FACTS } from '../../src/engine/appeals/facts.ts'
import { BOARD_COLUMNS } from '../../src/engine/tickets/ticket-views.ts'

const ID = '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b'
const origin = { kind: 'empty', organization: null, address: null }
const order = { origin, organization: 'microsoft-outlook', appeal: null, addresses: ['192.0.2.10'] }
const mail = {
  id: ID,
  purpose: 'request',
  sender: ID,
  from: 'anna@example.org',
  to: 'postmaster@acme.example',
  subject: 'Block of 192.0.2.10',
  text: 'Please have\na look.',
  answer: null,
}
const query = {
  search: '',
  column: null,
  open: null,
  organization: null,
  move: null,
  order: 'due',
  offset: 0,
  limit: 50,
}
const say = (word: unknown) => ({ id: ID, word })
const draft = { purpose: 'request', language: null, answer: null, evidence: null, overridden: [], tell: [], facts: {} }

function takes(name: MethodName, input: unknown): boolean {
  return methods[name].input.safeParse(input).success
}

describe('what the window may ask of tickets', () => {
  test.each<[MethodName, unknown]>([
    ['tickets.begin', { origin: { kind: 'diagnosis', entryId: ID, recipient: 0 } }],
    ['tickets.begin', { origin: { kind: 'check', runId: ID, check: 'blocklist-spamhaus', list: 'spamhaus-zen' } }],
    ['tickets.begin', { origin: { kind: 'probe', probeId: ID } }],
    ['tickets.open', order],
    ['tickets.open', { ...order, addresses: ['2001:db8::25', 'bücher.example', 'mail.example.org'] }],
    ['tickets.list', query],
    ['tickets.previewMail', mail],
    ['tickets.send', { previewId: ID }],
    ['tickets.say', say({ type: 'seen' })],
    ['tickets.say', say({ type: 'postponed', until: '2026-11-30T08:00:00Z' })],
    ['tickets.takeAnswer', { ticket: null, text: 'x' }],
    ['tickets.takeAnswer', { ticket: ID, bytes: new Uint8Array(3) }],
    ['tickets.setSettings', { answerMailboxes: [ID], reminders: false }],
    ['programmes.setSndsLink', { link: null }],
  ])('%s takes %j', (name, input) => {
    expect(takes(name, input)).toBe(true)
  })

  test.each<[MethodName, unknown, string]>([
    ['tickets.begin', { origin: { kind: 'diagnosis', entryId: '../x', recipient: 0 } }, 'an id that is a path'],
    ['tickets.begin', { origin: { kind: 'probe', probeId: ID, also: 1 } }, 'more than is known'],
    ['tickets.open', { ...order, organization: '../../etc/passwd' }, 'an organization that is a path'],
    ['tickets.open', { ...order, organization: '__proto__' }, 'an organization that is no name'],
    ['tickets.open', { ...order, addresses: [] }, 'no address'],
    ['tickets.open', { ...order, addresses: ['192.0.2.10\r\nX: y'] }, 'a second line'],
    ['tickets.open', { ...order, addresses: ['<img src=x>'] }, 'markup'],
    ['tickets.open', { ...order, addresses: Array.from({ length: 101 }, () => '192.0.2.1') }, 'too many addresses'],
    ['tickets.list', { ...query, limit: 1_000_000 }, 'a list that fills the memory'],
    ['tickets.list', { ...query, search: 'x'.repeat(501) }, 'too long a search'],
    ['tickets.previewMail', { ...mail, subject: 'x\r\nBcc: all@example.com' }, 'a second header'],
    ['tickets.previewMail', { ...mail, to: 'a@b.example, c@d.example' }, 'two recipients'],
    ['tickets.previewMail', { ...mail, to: 'Anna <a@b.example>' }, 'a display name'],
    ['tickets.previewMail', { ...mail, text: 'x'.repeat(100_001) }, 'too long a text'],
    ['tickets.previewMail', { ...mail, message: 'From: me' }, 'a message of its own'],
    ['tickets.send', { ...mail }, 'a mail that was not shown'],
    ['tickets.say', say({ type: 'sent', messageId: '<1@example.org>' }), 'what only the office may say'],
    ['tickets.say', say({ type: 'sending', mail: {} }), 'what only the office may say'],
    ['tickets.say', say({ type: 'postponed', until: 'tomorrow' }), 'a time that is none'],
    ['tickets.takeAnswer', { ticket: null, text: 'x'.repeat(10_000_001) }, 'more than ten megabytes'],
    ['tickets.takeAnswer', { ticket: null, bytes: new Uint8Array(10_000_001) }, 'more than ten megabytes'],
    ['tickets.takeAnswer', { ticket: null, path: '/etc/passwd' }, 'a path'],
    ['tickets.delete', { ids: [] }, 'nothing'],
    ['tickets.export', { ids: null, format: 'html', language: 'en' }, 'a form that there is not'],
    [
      'tickets.draft',
      { id: ID, order: { ...draft, facts: { __proto__: null, secret: 'x' } } },
      'a fact that there is not',
    ],
    ['programmes.setSndsLink', { link: 'javascript' }, 'a link that is none'],
  ])('%s does not take %j: %s', (name, input) => {
    expect(takes(name, input)).toBe(false)
  })

  test('of what may be told unmasked only the private facts are heard', () => {
    const parsed = methods['tickets.draft'].input.safeParse({
      id: ID,
      order: { ...draft, tell: ['subject', 'address'] },
    })
    expect(parsed.data?.order.tell ?? []).toEqual(['subject'])
  })

  test('nothing that is no object is heard, and nothing throws', () => {
    const names = Object.keys(methods).filter((name) => /^(tickets|programmes)\./.test(name)) as MethodName[]
    expect(names.length).toBeGreaterThan(25)
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, input) => {
        if (typeof input !== 'object' || input === null || Array.isArray(input)) expect(takes(name, input)).toBe(false)
        else methods[name].input.safeParse(input)
      }),
      { numRuns: 500 },
    )
  })
})

test('the contract knows the same words as the engine', () => {
  expect(answerKind.options).toEqual(ANSWER_KINDS)
  expect(letterLanguage.options).toEqual(LETTER_LANGUAGES)
  for (const column of BOARD_COLUMNS) expect(takes('tickets.list', { ...query, column })).toBe(true)
  for (const fact of APPEAL_FACTS)
    expect(takes('tickets.draft', { id: ID, order: { ...draft, facts: { [fact]: 'x' } } })).toBe(true)
})
