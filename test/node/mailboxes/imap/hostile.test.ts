import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Mischief } from '../../../../src/lab/mail/imap/mailbox-behaviour.ts'
import { testMailbox } from '../../../../src/node/mailboxes/imap/test-mailbox.ts'
import { type MailNet, mailNet, SHORT } from '../mail-net.ts'
import {
  CREDENTIAL,
  foreignMail,
  isWatching,
  LOGIN,
  mailbox,
  mailServer,
  probeMail,
  TOKEN,
  watchIt,
} from './watched-mailbox.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

const PATIENCE = { ...SHORT, searchMs: 1500 }

async function tryIt() {
  const start = Date.now()
  const test = await testMailbox(mailbox(), CREDENTIAL, {
    net: lab.net,
    patience: PATIENCE,
    signal: new AbortController().signal,
  })
  return { ...test, tookMs: Date.now() - start }
}

describe('a mailbox server that misbehaves', () => {
  const commands = ['CAPABILITY', 'LOGIN', 'NAMESPACE', 'LIST', 'EXAMINE'] as const
  const expected: Readonly<Record<Mischief, readonly string[]>> = {
    hang: ['server-too-slow'],
    drop: ['connection-lost'],
    endlessLine: ['server-too-long', 'server-too-much'],
    endlessLines: ['server-too-much', 'server-too-slow'],
    // Some nonsense looks as if more of it were to come.
    nonsense: ['server-nonsense', 'server-too-slow'],
    bye: ['connection-lost'],
    no: ['server-refused', 'login-refused', 'folder-refused', 'login-method-missing'],
    bad: ['server-nonsense', 'login-refused', 'server-refused', 'login-method-missing'],
  }
  for (const [mischief, codes] of Object.entries(expected) as [Mischief, readonly string[]][]) {
    for (const command of commands) {
      it(`by ${mischief} at ${command} gets one clear sentence, soon`, async () => {
        await mailServer(lab, {
          behaviour: {
            at: command === 'LOGIN' ? { LOGIN: mischief, AUTHENTICATE: mischief } : { [command]: mischief },
          },
        })
        const { ok, trouble, tookMs } = await tryIt()
        expect(tookMs).toBeLessThan(5000)
        // Some commands one can do without.
        if (ok) expect(['CAPABILITY', 'NAMESPACE', 'LIST']).toContain(command)
        else expect(codes).toContain(trouble?.code)
      })
    }
  }

  it.each([
    ['hang', 'greeting-missing'],
    ['drop', 'tls-failed'],
    ['endlessLine', 'server-too-long'],
    ['nonsense', 'server-nonsense'],
    ['bye', 'greeting-refused'],
  ] as const)('by %s in the greeting is told as %s', async (greeting, code) => {
    await mailServer(lab, { behaviour: { greeting } })
    expect((await tryIt()).trouble).toMatchObject({ code })
  })

  it('has a hundred thousand folders: 200 are looked at, and INBOX and junk are among them', async () => {
    await mailServer(lab, { behaviour: { manyFolders: 100_000 } })
    const before = process.memoryUsage().rss
    const test = await testMailbox(mailbox(), CREDENTIAL, {
      net: lab.net,
      patience: { ...PATIENCE, searchMs: 30_000 },
      signal: new AbortController().signal,
    })
    expect(test.trouble).toBe(null)
    expect(test.mailbox).toMatchObject({ junkFolder: 'Junk' })
    expect(test.mailbox?.folders).toBeGreaterThan(100_000)
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(250)
  })
})

describe('a message that is not what it seems', () => {
  it('of a gigabyte is told without its text', async () => {
    const server = await mailServer(lab, { behaviour: { literal: 'huge' } })
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    const before = process.memoryUsage().rss
    server.account(LOGIN).deliver('INBOX', probeMail())
    await watched.until(() => watched.sightings.length > 0)
    expect(watched.states.some((state) => state.state === 'waiting' && state.trouble.code === 'server-too-much')).toBe(
      true,
    )
    expect(watched.sightings[0]).toMatchObject({ token: TOKEN, kind: 'probe', folder: 'INBOX' })
    expect(watched.sightings[0]?.message).toHaveLength(0)
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150)
  })

  it.each(['longer', 'shorter'] as const)(
    'with a length that is %s than it is breaks nothing for good',
    async (literal) => {
      const server = await mailServer(lab, { behaviour: { literal } })
      const watched = watchIt(lab)
      await watched.until(() => isWatching(watched))
      server.account(LOGIN).deliver('INBOX', probeMail())
      await watched.until(() => watched.sightings.length > 0, 15_000)
      expect(watched.sightings[0]).toMatchObject({ token: TOKEN, folder: 'INBOX' })
    },
  )

  it('of 5 MB is read up to 2 MB', async () => {
    const server = await mailServer(lab)
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('INBOX', probeMail(TOKEN, `${'x'.repeat(76)}\r\n`.repeat(65_000)))
    await watched.until(() => watched.sightings.length > 0)
    expect(watched.sightings[0]?.message.length).toBe(2_000_000)
    expect(watched.sightings[0]?.size).toBeGreaterThan(5_000_000)
  })

  it('lies about its size', async () => {
    const server = await mailServer(lab, { behaviour: { sizeSaid: 999_999_999_999 } })
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('INBOX', probeMail())
    await watched.until(() => watched.sightings.length > 0)
    expect(Buffer.from(watched.sightings[0]?.message ?? []).toString()).toBe(probeMail())
  })

  it('quotes our token without being ours', async () => {
    const server = await mailServer(lab)
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('INBOX', foreignMail(`x${TOKEN}`))
    server.account(LOGIN).deliver('INBOX', foreignMail('body', `Message-ID: <pd.${TOKEN}@example.org>`))
    server.account(LOGIN).deliver('INBOX', probeMail())
    await watched.until(() => watched.sightings.length > 1)
    expect(watched.sightings.map(({ uid }) => uid)).toEqual([1, 3])
  })
})

describe('a connection that does not last', () => {
  it('is made again, more and more slowly, and probes are found all the same', async () => {
    const server = await mailServer(lab, { behaviour: { dropAfterOctets: 1500 } })
    server.account(LOGIN).deliver('INBOX', probeMail())
    const watched = watchIt(lab)
    await watched.until(() => watched.states.filter(({ state }) => state === 'waiting').length > 2)
    server.behave({})
    await watched.until(() => watched.sightings.length > 0)
    await watched.until(() => isWatching(watched))
  })

  it('leaves nothing behind, however often it is made', async () => {
    const warnings: string[] = []
    const note = (warning: Error) => void warnings.push(warning.message)
    process.on('warning', note)
    await mailServer(lab, { behaviour: { at: { LIST: 'drop' } } })
    const watched = watchIt(lab, {}, { firstRetryMs: 5, lastRetryMs: 10 })
    await watched.until(() => watched.states.filter(({ state }) => state === 'waiting').length > 25, 20_000)
    await watched.watching.close()
    process.off('warning', note)
    expect(warnings).toEqual([])
  })

  it('hangs in IDLE, and is noticed by the next command', async () => {
    const server = await mailServer(lab)
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    server.behave({ at: { STATUS: 'hang', SEARCH: 'hang', NOOP: 'hang' } })
    await watched.until(() => watched.states.at(-1)?.state === 'waiting', 8000)
    expect(watched.states.at(-1)).toMatchObject({ trouble: { code: 'server-too-slow' } })
  })

  it('is closed in the middle of everything without an error', async () => {
    const server = await mailServer(lab)
    server.account(LOGIN).deliver('INBOX', probeMail())
    const dial = vi.spyOn(lab.net.dialer, 'connectTcp')
    for (const ms of [0, 1, 3, 10, 30, 60, 120, 240]) {
      const watched = watchIt(lab)
      await new Promise((resolve) => setTimeout(resolve, ms))
      await watched.watching.close()
      expect(watched.states.at(-1)).toEqual({ state: 'closed' })
    }
    const sockets = await Promise.allSettled(dial.mock.results.map(({ value }) => value))
    const open = sockets.filter((made) => made.status === 'fulfilled' && !made.value.destroyed)
    expect(open).toEqual([])
    dial.mockRestore()
  })
})
