import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswersWanted } from '../../../src/engine/tickets/answers-wanted.ts'
import type { SeenMail, Sighting, WatchPositions, WatchState } from '../../../src/node/mailboxes/mail-services.ts'
import { type MailServicesThread, mailServicesThread } from '../../../src/node/mailboxes/mail-services-thread.ts'
import { mailWith, WANTED } from './imap/watched-for-answers.ts'
import { CREDENTIAL, LOGIN, mailbox, mailServer, probeMail, TOKEN } from './imap/watched-mailbox.ts'
import { type MailNet, mailNet, serviceAt } from './mail-net.ts'
import { submissionServer } from './smtp/submission-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'postdesk-thread-'))
const labFile = join(folder, 'lab.json')
let lab: MailNet
let services: MailServicesThread

beforeAll(async () => {
  lab = await mailNet()
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'src/node/mailboxes/mail-worker.ts', outDir: folder, target: 'node20.19' },
    resolve: { alias: { 'bigint-buffer': 'bigint-buffer/dist/browser.js' } },
    ssr: { noExternal: true },
  })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

beforeEach(() => {
  vi.stubEnv('POSTDESK_LAB', labFile)
  services = mailServicesThread(join(folder, 'mail-worker.js'))
})
afterEach(async () => {
  await services.close()
  vi.unstubAllEnvs()
})

/** The thread reads the map when it starts. */
function writeLab(): void {
  writeFileSync(labFile, JSON.stringify(lab.net.pretended))
}

const SENDER = {
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

async function submission(changes: Parameters<typeof submissionServer>[1] = {}) {
  const server = await submissionServer(lab.tls, changes)
  lab.lead('192.0.2.1', 465, server.port)
  writeLab()
  const asked = {
    sender: SENDER,
    server: SENDER.submission,
    envelopeFrom: 'me@example.org',
    envelopeTo: 'you@example.net',
    envelopeId: TOKEN,
    message: Buffer.from('Subject: x\r\n\r\nHi\r\n'),
    smtpUtf8: false,
  }
  return { server, asked }
}

describe('the hands on a thread', () => {
  it('test, cancel, and hand over', async () => {
    const { server, asked } = await submission()
    const never = new AbortController().signal
    expect(await services.testSender(SENDER, CREDENTIAL, never)).toMatchObject({ ok: true })
    const before = vi.fn(async () => {})
    expect(await services.submit(asked, CREDENTIAL, before)).toMatchObject({ kind: 'accepted', queueId: '4XyZ12345' })
    expect(before).toHaveBeenCalledOnce()
    expect(server.messages).toHaveLength(1)
    await expect(
      services.submit(asked, CREDENTIAL, async () => {
        throw new RangeError('no room on the disk')
      }),
    ).rejects.toThrow(new RangeError('no room on the disk'))
    expect(server.messages).toHaveLength(1)
  })

  it('end a test that is cancelled', async () => {
    await mailServer(lab, { behaviour: { at: { LIST: 'hang' } } })
    writeLab()
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 500)
    const start = Date.now()
    expect(await services.testMailbox(mailbox(), CREDENTIAL, stop.signal)).toMatchObject({ ok: false })
    expect(Date.now() - start).toBeLessThan(5000)
  })

  it('watch: credentials and tokens are asked for here, sightings come here', async () => {
    const server = await mailServer(lab)
    writeLab()
    const seen: Sighting[] = []
    const states: WatchState[] = []
    let positions: WatchPositions = {}
    let tokens: readonly string[] = []
    const credential = vi.fn(async () => CREDENTIAL)
    const watching = services.watch({
      mailbox: mailbox(),
      credential,
      tokens: () => tokens,
      junkNames: [],
      positions,
      onSighting: (sighting) => void seen.push(sighting),
      onPositions: (now) => {
        positions = now
      },
      onState: (state) => void states.push(state),
    })
    await expect.poll(() => states.at(-1)?.state, { timeout: 10_000 }).toBe('watching')
    expect(credential).toHaveBeenCalledOnce()
    tokens = [TOKEN]
    server.account(LOGIN).deliver('INBOX', probeMail())
    await expect.poll(() => seen.length, { timeout: 10_000 }).toBe(1)
    expect(seen[0]).toMatchObject({ token: TOKEN, kind: 'probe', folder: 'INBOX' })
    expect(Buffer.from(seen[0]?.message ?? []).toString()).toBe(probeMail())
    expect(positions.INBOX?.uidNext).toBe(2)
    await watching.lookNow()
    expect(seen).toHaveLength(2)
    const { folder: where, uid, uidValidity } = seen[0] ?? { folder: '', uid: 0, uidValidity: '' }
    expect(await watching.remove({ folder: where, uid, uidValidity, token: TOKEN })).toBe(true)
    await watching.close()
    expect(states.at(-1)).toEqual({ state: 'closed' })
    await watching.lookNow()
  })
})

describe('answers', () => {
  it('are watched for and read there: what is wanted and known is asked for here, mails come here', async () => {
    const server = await mailServer(lab)
    writeLab()
    const mails: SeenMail[] = []
    const states: WatchState[] = []
    const isKnown = vi.fn(async (messageId: string) => messageId === '<known@acme.example>')
    let wanted: AnswersWanted = { ...WANTED, domains: [] }
    const watching = services.watchAnswers({
      mailbox: mailbox(),
      credential: async () => CREDENTIAL,
      wanted: () => wanted,
      isKnown,
      junkNames: [],
      positions: {},
      onMail: (mail) => void mails.push(mail),
      onPositions: () => {},
      onState: (state) => void states.push(state),
    })
    await expect.poll(() => states.at(-1)?.state, { timeout: 10_000 }).toBe('watching')
    const from = { From: 'a@acme.example' }
    server.account(LOGIN).deliver('INBOX', mailWith({ ...from, 'Message-ID': '<known@acme.example>' }))
    server.account(LOGIN).deliver('INBOX', mailWith({ ...from, Subject: 'new', 'Message-ID': '<new@acme.example>' }))
    wanted = WANTED
    await expect.poll(() => mails.length, { timeout: 10_000 }).toBe(1)
    expect(isKnown.mock.calls.flat()).toEqual(expect.arrayContaining(['<known@acme.example>', '<new@acme.example>']))
    const how = { patterns: [], authservIds: [], pasted: false }
    expect(await services.readAnswer(mails[0]?.message ?? new Uint8Array(), how)).toMatchObject({
      subject: 'new',
      messageId: '<new@acme.example>',
    })
    await watching.close()
    expect(states.at(-1)).toEqual({ state: 'closed' })
  })

  it('of ten megabytes are read without holding up who asked', async () => {
    writeLab()
    const large = new TextEncoder().encode(
      `From: a@acme.example\r\nSubject: s\r\n\r\n${'a.example '.repeat(1_000_000)}`,
    )
    const read = await services.readAnswer(large, { patterns: [], authservIds: [], pasted: true })
    expect(read.text.length).toBeLessThanOrEqual(200_000)
    expect(large.byteLength).toBeGreaterThan(9_000_000)
  })
})

describe('a thread that ends in the middle', () => {
  it('after the message began leaves open what became of it', async () => {
    const { asked, server } = await submission({ end: undefined })
    const handed = services.submit(asked, CREDENTIAL, async () => {})
    await expect.poll(() => server.messages.length, { timeout: 10_000 }).toBe(1)
    await services.close()
    expect(await handed).toEqual({ kind: 'unclear' })
  })

  it('before it has handed nothing over', async () => {
    const { asked, server } = await submission({ auth: () => undefined })
    const handed = services.submit(asked, CREDENTIAL, async () => {})
    await expect.poll(() => server.heard.some((line) => line.startsWith('AUTH')), { timeout: 10_000 }).toBe(true)
    await services.close()
    expect(await handed).toMatchObject({ kind: 'notSubmitted', trouble: { code: 'connection-lost' } })
  })
})
