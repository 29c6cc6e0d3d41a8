import { beforeAll, expect, it } from 'vitest'
import { mailServices } from '../../../../src/node/mailboxes/direct-mail-services.ts'
import type { Credential } from '../../../../src/node/mailboxes/mail-services.ts'
import { type MailNet, mailNet, SHORT, serviceAt } from '../mail-net.ts'
import { type SubmissionChanges, submissionServer } from './submission-server.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

const CREDENTIAL: Credential = { kind: 'password', password: 'open sesame 41' }

async function tryIt(changes: SubmissionChanges = {}) {
  const server = await submissionServer(lab.tls, changes)
  lab.lead('192.0.2.1', 465, server.port)
  const sender = {
    id: '1',
    label: '',
    submission: serviceAt(465),
    login: 'me@example.org',
    authentication: { kind: 'password' },
    identities: [],
    reportsMailbox: null,
    otherPath: null,
    addedAt: '',
  } as const
  const services = mailServices({ net: lab.net, patience: SHORT })
  return { test: await services.testSender(sender, CREDENTIAL, new AbortController().signal), heard: server.heard }
}

it('says what the service offers, and sends nothing', async () => {
  const { test, heard } = await tryIt()
  expect(test).toMatchObject({ ok: true, mailbox: null, trouble: null })
  expect(test.submission).toEqual({ dsn: true, smtpUtf8: true, size: 1_000_000, name: 'mail.example.org' })
  expect(test.stages.map(({ stage }) => stage)).toEqual(['name', 'tcp', 'tls', 'certificate', 'greeting', 'login'])
  expect(heard.some((line) => /^(?:MAIL|RCPT|DATA)/i.test(line))).toBe(false)
})

it('tells which stage failed', async () => {
  const { test } = await tryIt({ auth: () => '535 5.7.8 open sesame 41 is wrong\r\n' })
  expect(test).toMatchObject({ ok: false, submission: null, trouble: { stage: 'login', code: 'login-refused' } })
  expect(test.stages.at(-1)).toEqual({ stage: 'login', ok: false, said: '535 5.7.8 … is wrong' })
  expect(JSON.stringify(test)).not.toContain('sesame')
})

it.each([
  ['endless EHLO lines', { script: { answer: () => `250-${'x'.repeat(400)}\r\n`.repeat(2000) } }, 'server-too-long'],
  ['an endless EHLO line', { script: { answer: () => `250 ${'x'.repeat(900_000)}` } }, 'server-too-long'],
  ['empty lines', { script: { answer: () => '\r\n'.repeat(400_000) } }, 'server-too-much'],
  ['silence', { script: { answer: () => undefined as never } }, 'server-too-slow'],
  ['421', { script: { answer: () => '421 4.3.2 closing\r\n' } }, 'server-refused'],
] as const satisfies readonly (readonly [string, SubmissionChanges, string])[])(
  'is not stopped by %s',
  async (_name, changes, code) => {
    const start = Date.now()
    const { test } = await tryIt(changes)
    expect(test.trouble?.code).toBe(code)
    expect(Date.now() - start).toBeLessThan(4000)
  },
)
