import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailboxInput, senderInput } from '../../src/contract/mail-input.ts'
import {
  draftOfMailbox,
  inputOfMailbox,
  type MailboxDraft,
  readMailbox,
} from '../../src/renderer/features/mailboxes/mailbox-draft.ts'
import { draftOfSender, inputOfSender, readSender } from '../../src/renderer/features/mailboxes/sender-draft.ts'
import { readServer } from '../../src/renderer/features/mailboxes/server-draft.ts'
import { aMailbox, aSenderView } from '../support/mail-accounts.ts'

const HOSTS: readonly (readonly [typed: string, host: string | null])[] = [
  ['imap.example.org', 'imap.example.org'],
  [' IMAP.Example.org. ', 'imap.example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['192.0.2.7', '192.0.2.7'],
  ['2001:DB8::7', '2001:db8::7'],
  ['[2001:db8::7]', '2001:db8::7'],
  ['', null],
  ['mail server', null],
  ['user@mail.example.org', null],
  ['mail.example.org/imap', null],
  ['mail.example.org:993', null],
  ['%00', null],
]

describe('a server', () => {
  test.each(HOSTS)('“%s” is %s', (typed, host) => {
    const read = readServer({ host: typed, port: '993', security: 'implicit', pinnedCertificate: null })
    expect('field' in read ? null : read.host).toBe(host)
  })

  test.each(['', '0', '65536', '-1', '99 3', '1e3', '993.5'])('has no port “%s”', (port) => {
    expect(readServer({ host: 'a.example', port, security: 'implicit', pinnedCertificate: null })).toEqual({
      field: 'port',
    })
  })
})

test('what is known comes through the form unchanged', () => {
  const mailboxes = [
    aMailbox(),
    aMailbox({
      junkFolder: 'Spam',
      authservIds: ['a.example', 'b.example'],
      cleanUp: true,
      label: 'x',
      role: 'reports',
    }),
    aMailbox({ authentication: { kind: 'oauth', issuer: 'example', clientId: null } }),
    aMailbox({ authentication: { kind: 'oauth', issuer: 'example', clientId: 'own' } }),
  ]
  for (const mailbox of mailboxes) expect(readMailbox(draftOfMailbox(mailbox))).toEqual(inputOfMailbox(mailbox))
  const { sender } = aSenderView({ otherPath: aMailbox().imap, reportsMailbox: aMailbox().id })
  expect(readSender(draftOfSender(sender))).toEqual(inputOfSender(sender))
})

/** Texts of the kind that people paste and that attackers write. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'a@b.example',
    'a@b',
    'x\r\nBcc: y',
    '\u2028',
    '\u0000',
    'a b',
    '::1',
    '[::1]',
    '..',
    'é.example',
    '😀',
    'a'.repeat(400),
  ),
)

test('whatever stands in the form of a mailbox, the contract takes what is read from it', () => {
  const drafts = fc.record({
    address: anyText,
    label: anyText,
    login: anyText,
    junkFolder: anyText,
    authservIds: anyText,
    clientId: anyText,
    host: anyText,
    port: fc.oneof(anyText, fc.constantFrom('993', '143')),
    signIn: fc.constantFrom<MailboxDraft['signIn']>('password', 'oauth'),
  })
  fc.assert(
    fc.property(drafts, ({ host, port, ...typed }) => {
      const draft = { ...draftOfMailbox(aMailbox()), ...typed }
      const read = readMailbox({ ...draft, imap: { ...draft.imap, host, port } })
      return 'field' in read || mailboxInput.safeParse(read).success
    }),
    { numRuns: 2000 },
  )
})

test('whatever stands in the form of a sender, the contract takes what is read from it', () => {
  const drafts = fc.record({ label: anyText, login: anyText, name: anyText, address: anyText, host: anyText })
  fc.assert(
    fc.property(drafts, ({ label, login, name, address, host }) => {
      const draft = draftOfSender(aSenderView().sender)
      const submission = { ...draft.submission, host }
      const read = readSender({ ...draft, label, login, submission, identities: [{ key: '1', name, address }] })
      return 'field' in read || senderInput.safeParse(read).success
    }),
    { numRuns: 2000 },
  )
})
