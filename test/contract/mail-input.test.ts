import { describe, expect, test } from 'vitest'
import { methods } from '../../src/contract/methods.ts'

const ID = '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b'
const server = { host: 'imap.example.org', port: 993, security: 'implicit', pinnedCertificate: null }
const mailbox = {
  id: ID,
  address: 'anna@example.org',
  label: 'Anna',
  role: 'test',
  preset: 'other',
  imap: server,
  login: 'anna',
  authentication: { kind: 'password' },
  contact: 'cold',
  junkFolder: null,
  authservIds: [],
  cleanUp: false,
  paused: false,
}
const sender = {
  id: ID,
  label: '',
  submission: { ...server, port: 465 },
  login: 'anna',
  authentication: { kind: 'password' },
  identities: [{ name: 'Anna', address: 'anna@example.org' }],
  reportsMailbox: null,
  otherPath: null,
}
const order = {
  sender: ID,
  from: 'anna@example.org',
  mailboxes: [ID],
  variant: 'plain',
  language: 'de',
  subject: null,
  text: null,
}

const takesMailbox = (change: object) =>
  methods['mailboxes.save'].input.safeParse({ mailbox: { ...mailbox, ...change }, secret: null }).success
const takesSender = (change: object) =>
  methods['senders.save'].input.safeParse({ sender: { ...sender, ...change }, secret: null }).success
const takesOrder = (change: object) => methods['probes.preview'].input.safeParse({ ...order, ...change }).success

/** What would end a header field, a command or a line, or hide what follows. */
const BREAKING = ['\r\nBcc: all@example.com', '\n', '\r', '\0', '\u2028', '\u2029', '\u0085', '\u007f']

describe('what the window may say of mail', () => {
  test('as it should be', () => {
    expect([takesMailbox({}), takesSender({}), takesOrder({})]).toEqual([true, true, true])
    expect(takesMailbox({ address: 'jürgen@müller.example' })).toBe(true)
    expect(takesOrder({ subject: 'Grüße aus dem Garten', text: 'Zwei\nZeilen' })).toBe(true)
  })

  test.each(BREAKING)('nothing that breaks a line gets in: %j', (breaking) => {
    for (const field of ['address', 'label', 'login', 'junkFolder'])
      expect([field, takesMailbox({ [field]: `anna@example.org${breaking}x` })]).toEqual([field, false])
    expect(takesMailbox({ authservIds: [`mx${breaking}x`] })).toBe(false)
    expect(takesMailbox({ imap: { ...server, host: `imap${breaking}x` } })).toBe(false)
    expect(takesMailbox({ authentication: { kind: 'oauth', issuer: `x${breaking}x`, clientId: null } })).toBe(false)
    expect(takesSender({ identities: [{ name: `Anna${breaking}x`, address: 'anna@example.org' }] })).toBe(false)
    expect(takesSender({ identities: [{ name: 'Anna', address: `anna@example.org${breaking}x` }] })).toBe(false)
    expect(takesOrder({ from: `anna@example.org${breaking}x` })).toBe(false)
    expect(takesOrder({ subject: `Hello${breaking}x` })).toBe(false)
    expect(
      methods['probes.addMark'].input.safeParse({ at: '2026-11-21T08:00:00Z', text: `x${breaking}x` }).success,
    ).toBe(false)
  })

  test.each([
    '',
    'anna',
    'anna@',
    '@example.org',
    'a@b@c',
    'anna <anna@example.org>',
    'a,b@example.org',
    'a b@example.org',
  ])('an address that is none: %j', (address) => expect(takesMailbox({ address })).toBe(false))

  test('never in clear, no port that is none, no pin that is none, nobody else', () => {
    expect(takesMailbox({ imap: { ...server, security: 'none' } })).toBe(false)
    expect(takesMailbox({ imap: { ...server, port: 0 } })).toBe(false)
    expect(takesMailbox({ imap: { ...server, pinnedCertificate: 'yes' } })).toBe(false)
    expect(takesMailbox({ password: 'secret' })).toBe(false)
    expect(takesOrder({ mailboxes: [] })).toBe(false)
    expect(takesOrder({ to: 'somebody@else.example' })).toBe(false)
    expect(takesSender({ identities: [] })).toBe(false)
  })

  test('calm has bounds that nobody crosses', () => {
    const calm = { spacingSeconds: 120, perFamilyPerDay: 12, giveUpAfterSeconds: 7200 }
    const takes = (change: object) => methods['probes.setCalm'].input.safeParse({ ...calm, ...change }).success
    expect(takes({})).toBe(true)
    expect(takes({ spacingSeconds: 29 })).toBe(false)
    expect(takes({ perFamilyPerDay: 51 })).toBe(false)
    expect(takes({ giveUpAfterSeconds: 1 })).toBe(false)
  })
})
