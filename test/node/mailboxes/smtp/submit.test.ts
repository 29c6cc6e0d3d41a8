import { beforeAll, describe, expect, it } from 'vitest'
import type { Sender } from '../../../../src/engine/mailboxes/account.ts'
import type { Credential, Submission, SubmitOutcome } from '../../../../src/node/mailboxes/mail-services.ts'
import { submitMessage } from '../../../../src/node/mailboxes/smtp/submit.ts'
import { type MailNet, mailNet, SHORT, serviceAt } from '../mail-net.ts'
import { type SubmissionChanges, submissionServer } from './submission-server.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

const PASSWORD: Credential = { kind: 'password', password: 'open sesame 41' }
const SENDER = {
  id: '1',
  label: '',
  submission: serviceAt(465),
  login: 'me@example.org',
  authentication: { kind: 'password' },
  identities: [{ name: 'Me', address: 'me@example.org' }],
  reportsMailbox: null,
  otherPath: null,
  addedAt: '2026-01-01T00:00:00Z',
} as const satisfies Sender
const MESSAGE = Buffer.from('From: me@example.org\r\nTo: you@example.net\r\n\r\nHello\r\n.\r\n..\r\nBye\r\n')
const PLAIN = `AUTH PLAIN ${Buffer.from('\0me@example.org\0open sesame 41').toString('base64')}`

interface Tried {
  readonly outcome: SubmitOutcome
  readonly heard: readonly string[]
  readonly messages: readonly string[]
}

async function tryWith(
  changes: SubmissionChanges = {},
  asked: Partial<Submission> & { readonly credential?: Credential; readonly before?: () => Promise<void> } = {},
): Promise<Tried> {
  const server = await submissionServer(lab.tls, changes)
  lab.lead('192.0.2.1', 465, server.port)
  const { credential = PASSWORD, before = async () => {}, ...rest } = asked
  const submission: Submission = {
    sender: SENDER,
    server: SENDER.submission,
    envelopeFrom: 'me@example.org',
    envelopeTo: 'you@example.net',
    envelopeId: 'abcdefghijklmnop',
    message: MESSAGE,
    smtpUtf8: false,
    ...rest,
  }
  const options = { net: lab.net, patience: SHORT, signal: new AbortController().signal }
  const outcome = await submitMessage(submission, credential, before, options)
  return { outcome, heard: server.heard, messages: server.messages }
}

describe('handing a message over', () => {
  it('asks for reports and comes back with reply and queue id', async () => {
    const { outcome, heard, messages } = await tryWith()
    expect(outcome).toEqual({
      kind: 'accepted',
      reply: '250 2.0.0 Ok: queued as 4XyZ12345',
      queueId: '4XyZ12345',
      dsn: true,
      tls: expect.stringMatching(/^TLSv1\.3 /),
    })
    expect(heard.slice(0, 5)).toEqual([
      'EHLO [127.0.0.1]',
      PLAIN,
      `MAIL FROM:<me@example.org> SIZE=${MESSAGE.length} RET=HDRS ENVID=abcdefghijklmnop`,
      'RCPT TO:<you@example.net> NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;you@example.net',
      'DATA',
    ])
    expect(messages).toEqual(['From: me@example.org\r\nTo: you@example.net\r\n\r\nHello\r\n..\r\n...\r\nBye'])
  })

  it('wants no receipt for a letter', async () => {
    const { heard } = await tryWith({}, { withoutReceipts: true })
    expect(heard[3]).toBe('RCPT TO:<you@example.net> NOTIFY=FAILURE,DELAY ORCPT=rfc822;you@example.net')
  })

  it('says what it knows by STARTTLS too, and believes nothing that came before', async () => {
    const { outcome, heard } = await tryWith(
      { script: { implicit: false }, keywords: ['STARTTLS', 'AUTH LOGIN'], auth: () => '235 2.7.0 ok\r\n' },
      { server: serviceAt(465, { security: 'starttls' }) },
    )
    expect(heard.slice(0, 4)).toEqual(['EHLO [127.0.0.1]', 'STARTTLS', 'EHLO [127.0.0.1]', 'AUTH LOGIN'])
    expect(outcome).toMatchObject({ kind: 'notSubmitted', trouble: { code: 'server-nonsense' } })
  })

  it('asks before MAIL, and says nothing when the answer is no', async () => {
    const heardThen: string[] = []
    const server = await submissionServer(lab.tls)
    lab.lead('192.0.2.1', 465, server.port)
    const before = async () => {
      heardThen.push(...server.heard)
      throw new Error('the disk is full')
    }
    const options = { net: lab.net, patience: SHORT, signal: new AbortController().signal }
    const submission = { sender: SENDER, server: SENDER.submission, envelopeFrom: 'a@b.c', envelopeTo: 'd@e.f' }
    const asked = { ...submission, envelopeId: 'x', message: MESSAGE, smtpUtf8: false }
    await expect(submitMessage(asked, PASSWORD, before, options)).rejects.toThrow('the disk is full')
    expect(heardThen).toEqual(['EHLO [127.0.0.1]', PLAIN])
    expect(server.heard.some((line) => line.startsWith('MAIL'))).toBe(false)
  })

  it('says SMTPUTF8 where the message needs it', async () => {
    const { outcome, heard } = await tryWith({}, { smtpUtf8: true, envelopeTo: 'jürgen@example.net' })
    expect(outcome.kind).toBe('accepted')
    expect(heard[2]).toContain(' SMTPUTF8')
    expect(Buffer.from(heard[3] ?? '', 'latin1').toString()).toBe(
      'RCPT TO:<jürgen@example.net> NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=utf-8;j\\x{FC}rgen@example.net',
    )
    const forced = await tryWith({}, { smtpUtf8: true })
    expect(forced.heard[2]).toMatch(/^MAIL FROM:<me@example\.org> .*SMTPUTF8$/)
    const missing = await tryWith({ keywords: ['AUTH PLAIN'] }, { smtpUtf8: true })
    expect(missing.outcome).toMatchObject({ kind: 'notSubmitted', trouble: { code: 'server-refused' } })
  })

  it('sends no message that is larger than the server takes', async () => {
    const { outcome, heard } = await tryWith({ keywords: ['SIZE 10', 'AUTH PLAIN'] })
    expect(outcome).toMatchObject({ kind: 'notSubmitted', trouble: { code: 'server-refused', said: 'SIZE 10' } })
    expect(heard.some((line) => line.startsWith('MAIL'))).toBe(false)
  })
})

describe('a refusal', () => {
  it.each([
    ['MAIL', { mail: '550 5.7.1 Not you\r\n' }, '550 5.7.1 Not you', true],
    ['RCPT', { rcpt: '450 4.2.0 Greylisted\r\n' }, '450 4.2.0 Greylisted', false],
    ['DATA', { data: '554 5.7.1 No\r\n' }, '554 5.7.1 No', true],
    [
      'DATA',
      { end: '550-5.7.1 Spam\r\n550 5.7.1 http://example.net/\r\n' },
      '550-5.7.1 Spam\n550 5.7.1 http://example.net/',
      true,
    ],
    ['DATA', { end: '421 4.3.2 Going down\r\n' }, '421 4.3.2 Going down', false],
  ] as const)('to %s is told as such', async (command, changes, reply, permanent) => {
    for (const keywords of [undefined, ['AUTH PLAIN']]) {
      const { outcome } = await tryWith(keywords === undefined ? changes : { ...changes, keywords })
      expect(outcome).toEqual({ kind: 'refused', command, reply, permanent })
    }
  })
})

describe('a connection that breaks', () => {
  it.each([
    ['at MAIL', { mail: null }],
    ['at RCPT', { rcpt: null }],
    ['at DATA', { data: null }],
    ['by silence at MAIL', { mail: undefined }],
    ['by nonsense at MAIL', { mail: 'what do you want\r\n' }],
  ])('%s has handed nothing over', async (_name, changes) => {
    const { outcome } = await tryWith(changes)
    expect(outcome.kind).toBe('notSubmitted')
  })

  it.each([
    ['hangs up', { end: null }],
    ['is silent', { end: undefined }],
    ['speaks nonsense', { end: 'well, well\r\n' }],
    ['never ends its reply', { end: `250-${'x'.repeat(500)}\r\n`.repeat(300) }],
    ['never ends its line', { end: `250 ${'x'.repeat(200_000)}` }],
  ])('leaves open what became of the message when the server %s after its end', async (_name, changes) => {
    const { outcome, messages } = await tryWith(changes)
    expect(outcome).toEqual({ kind: 'unclear' })
    expect(messages).toHaveLength(1)
  })

  it('in the middle of a large message has handed nothing over', async () => {
    const large = Buffer.from(`Subject: x\r\n\r\n${`${'x'.repeat(70)}\r\n`.repeat(100_000)}`)
    const { outcome, messages } = await tryWith(
      {
        keywords: ['AUTH PLAIN'],
        script: { raw: undefined as never },
        data: null,
      },
      { message: large },
    )
    expect(outcome.kind).toBe('notSubmitted')
    expect(messages).toEqual([])
  })
})

describe('a login that fails', () => {
  it.each([
    ['535 5.7.8 Error: authentication failed\r\n', 'login-refused'],
    [
      '534-5.7.9 Application-specific password required. Learn more at\r\n534 5.7.9  https://support.google.com\r\n',
      'login-needs-app-password',
    ],
    ['535 5.7.139 Authentication unsuccessful, basic authentication is disabled.\r\n', 'login-needs-oauth'],
    ['454 4.7.0 Too many login attempts, please try again later.\r\n', 'login-too-many'],
    ['454 4.7.0 Temporary authentication failure\r\n', 'server-refused'],
    [
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.\r\n',
      'login-needs-oauth',
    ],
    ['welcome\r\n', 'server-nonsense'],
  ])('%s', async (reply, code) => {
    const { outcome } = await tryWith({ auth: () => reply })
    expect(outcome).toMatchObject({ kind: 'notSubmitted', trouble: { code } })
  })

  it('has no method that both sides know', async () => {
    expect((await tryWith({ keywords: ['AUTH GSSAPI'] })).outcome).toMatchObject({
      trouble: { code: 'login-method-missing' },
    })
    expect((await tryWith({ keywords: ['AUTH XOAUTH2'] })).outcome).toMatchObject({
      trouble: { code: 'login-needs-oauth' },
    })
  })

  it('never tells the secret, also when the server repeats it', async () => {
    const { outcome } = await tryWith({ auth: (line) => `535 5.7.8 ${line} open sesame 41 was wrong\r\n` })
    expect(outcome).toMatchObject({ trouble: { said: '535 5.7.8 AUTH PLAIN … … was wrong' } })
    const late = await tryWith({ end: '550 5.7.1 open sesame 41\r\n' })
    expect(late.outcome).toMatchObject({ reply: '550 5.7.1 …' })
  })
})

describe('a login by token', () => {
  const TOKEN: Credential = { kind: 'token', accessToken: 'ya29.token', mechanisms: ['OAUTHBEARER', 'XOAUTH2'] }

  it('takes the first mechanism that both know', async () => {
    const one = await tryWith({}, { credential: TOKEN })
    expect(one.outcome.kind).toBe('accepted')
    const response = Buffer.from(one.heard[1]?.replace('AUTH XOAUTH2 ', '') ?? '', 'base64').toString()
    expect(response).toBe('user=me@example.org\x01auth=Bearer ya29.token\x01\x01')
    const two = await tryWith({ keywords: ['AUTH XOAUTH2 OAUTHBEARER'] }, { credential: TOKEN })
    expect(two.heard[1]).toMatch(/^AUTH OAUTHBEARER /)
  })

  it('hears the reason, which comes as a challenge', async () => {
    const reason = Buffer.from('{"status":"invalid_token","scope":"https://mail.google.com/"}').toString('base64')
    const auth = (line: string) =>
      /^AUTH/.test(line) ? `334 ${reason}\r\n` : '535 5.7.8 Username and Password not accepted\r\n'
    const { outcome, heard } = await tryWith({ auth }, { credential: TOKEN })
    expect(outcome).toMatchObject({ kind: 'notSubmitted', trouble: { code: 'oauth-expired' } })
    expect(heard[2]).toBe('')
    const refused = await tryWith({ auth: () => '535 5.7.8 no\r\n' }, { credential: TOKEN })
    expect(refused.outcome).toMatchObject({ trouble: { code: 'oauth-refused' } })
  })
})
