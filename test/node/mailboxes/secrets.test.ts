import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { mailServices } from '../../../src/node/mailboxes/direct-mail-services.ts'
import type { Credential } from '../../../src/node/mailboxes/mail-services.ts'
import { isWatching, LOGIN, mailbox, mailServer, probeMail, TOKEN, watchIt } from './imap/watched-mailbox.ts'
import { type MailNet, mailNet, SHORT, serviceAt } from './mail-net.ts'
import { submissionServer } from './smtp/submission-server.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const SECRET = 'Zauberwort-9713'
const PASSWORD: Credential = { kind: 'password', password: SECRET }
const TOKENS: Credential = { kind: 'token', accessToken: SECRET, mechanisms: ['XOAUTH2', 'OAUTHBEARER'] }

/** In every form in which it goes over the wire, also as a piece of something longer. */
const FORMS = [
  SECRET,
  ...[0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + SECRET)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, 20),
  ),
]

it('no secret comes out of a whole journey, whatever servers repeat', async () => {
  const out: string[] = []
  const record = (text: unknown) => {
    out.push(String(text))
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(record)
  vi.spyOn(process.stderr, 'write').mockImplementation(record)
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation(record)

  const services = mailServices({ net: lab.net, patience: SHORT })
  const never = new AbortController().signal
  const results: unknown[] = []
  const parrot = (line: string) => `535 5.7.8 You said ${line} which is ${SECRET}\r\n`
  for (const credential of [PASSWORD, TOKENS]) {
    const repeats = await submissionServer(lab.tls, { auth: parrot })
    lab.lead('192.0.2.1', 465, repeats.port)
    const sender = {
      id: '1',
      label: '',
      submission: serviceAt(465),
      login: LOGIN,
      authentication: { kind: 'password' },
      identities: [],
      reportsMailbox: null,
      otherPath: null,
      addedAt: '',
    } as const
    results.push(await services.testSender(sender, credential, never))
    const asked = {
      sender,
      server: sender.submission,
      envelopeFrom: LOGIN,
      envelopeTo: 'you@example.org',
      envelopeId: TOKEN,
      message: Buffer.from('Subject: x\r\n\r\nHi\r\n'),
      smtpUtf8: false,
    }
    results.push(await services.submit(asked, credential, async () => {}))
    const late = await submissionServer(lab.tls, { end: `550 5.7.1 ${SECRET} ${'x'.repeat(5000)}\r\n` })
    lab.lead('192.0.2.1', 465, late.port)
    results.push(await services.submit(asked, credential, async () => {}))

    const server = await mailServer(lab, {
      account: { password: SECRET },
      mechanisms: ['PLAIN', 'XOAUTH2'],
      acceptsToken: () => true,
    })
    const watched = watchIt(lab, { credential: async () => credential })
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('INBOX', probeMail())
    await watched.until(() => watched.sightings.length > 0)
    server.behave({ at: { STATUS: 'nonsense', SEARCH: 'nonsense', LOGIN: 'no', AUTHENTICATE: 'no' } })
    server.cut()
    await watched.until(() => watched.states.some(({ state }) => state === 'stopped' || state === 'waiting'))
    results.push(watched.states, watched.sightings, watched.positions())
    results.push(await services.testMailbox(mailbox(), credential, never))
    await watched.watching.close()
  }
  vi.restoreAllMocks()
  const text = JSON.stringify([results, out], (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
  expect(results.length).toBe(14)
  expect(FORMS.filter((form) => text.includes(form))).toEqual([])
  expect(out.join('')).toBe('')
})
