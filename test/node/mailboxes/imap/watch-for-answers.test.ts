import { beforeAll, describe, expect, it } from 'vitest'
import { type MailNet, mailNet } from '../mail-net.ts'
import { mailWith, readWhole, WANTED, watchAnswers } from './watched-for-answers.ts'
import { LOGIN, mailServer } from './watched-mailbox.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

const REPORT = 'multipart/report;\r\n report-type=delivery-status; boundary=x'

describe('a mailbox that is watched for answers', () => {
  it('tells what may fit by its header, in all folders, and reads nothing else', async () => {
    const server = await mailServer(lab)
    const account = server.account(LOGIN)
    const fitting = {
      thread: { 'In-Reply-To': '<1@example.org>' },
      references: { References: '<0@example.org>\r\n <1@example.org>' },
      number: { Subject: 'number SRX1234567890ID' },
      sender: { From: 'Desk <a@mail.acme.example>' },
      address: { From: 'help@DESK.example' },
      role: { From: 'postmaster@freemail.example' },
      report: { 'Content-Type': REPORT },
    }
    const strangers = {
      friend: { From: 'anna@freemail.example' },
      like: { From: 'a@acme.example.evil.example' },
      shown: { From: '"a@acme.example" <x@evil.example>' },
      otherNumber: { Subject: 'otherNumber SRX12345678901ID' },
      otherThread: { 'In-Reply-To': '<11@example.org>' },
      list: { From: 'news@acme.example', 'List-Id': '<news.acme.example>' },
      twice: { From: 'a@acme.example, b@evil.example' },
    }
    for (const [name, fields] of Object.entries({ ...strangers, ...fitting }))
      account.deliver(name === 'role' ? 'Junk' : 'INBOX', mailWith({ Subject: name, ...fields }))
    const watched = watchAnswers(lab)
    await watched.settled()
    expect([...watched.subjects()].sort()).toEqual(
      Object.keys(fitting)
        .map((name) => (name === 'number' ? 'number SRX1234567890ID' : name))
        .sort(),
    )
    expect(readWhole(server)).toHaveLength(7)
    expect(account.folder('INBOX')?.mails.some(({ flags }) => flags.has('\\Seen'))).toBe(false)
    expect(server.log.commands.some(({ name }) => ['SELECT', 'UID STORE', 'UID MOVE', 'EXPUNGE'].includes(name))).toBe(
      false,
    )
  })

  it('hears of one that comes, and tells none twice', async () => {
    const server = await mailServer(lab)
    const watched = watchAnswers(lab)
    await watched.settled()
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'one', 'In-Reply-To': '<1@example.org>' }))
    await watched.until(() => watched.mails.length === 1)
    server.account(LOGIN).deliver('Junk', mailWith({ Subject: 'two', From: 'a@acme.example' }))
    await watched.until(() => watched.mails.length === 2)
    await watched.watching.lookNow()
    expect(watched.subjects()).toEqual(['one', 'two'])
    expect(watched.mails[1]).toMatchObject({ folder: 'Junk', internalDate: expect.any(String) })
  })

  it('goes on after a restart where it was, and does not read what is known', async () => {
    const server = await mailServer(lab)
    const account = server.account(LOGIN)
    account.deliver('INBOX', mailWith({ Subject: 'one', From: 'a@acme.example', 'Message-ID': '<a1@acme.example>' }))
    const first = watchAnswers(lab)
    await first.settled()
    await first.watching.close()
    account.deliver('INBOX', mailWith({ Subject: 'two', From: 'a@acme.example' }))
    const second = watchAnswers(lab, { positions: first.positions() })
    await second.settled()
    expect([first.subjects(), second.subjects()]).toEqual([['one'], ['two']])
    const third = watchAnswers(lab, { isKnown: async (id) => id === '<a1@acme.example>' })
    await third.settled()
    expect(third.subjects()).toEqual(['two'])
  })

  it('looks through all again when the folder has other numbers', async () => {
    const server = await mailServer(lab)
    const account = server.account(LOGIN)
    account.deliver('INBOX', mailWith({ Subject: 'one', From: 'a@acme.example' }))
    const validity = String((account.folder('INBOX')?.uidValidity ?? 0) + 1)
    const watched = watchAnswers(lab, { positions: { INBOX: { uidValidity: validity, uidNext: 500 } } })
    await watched.settled()
    expect(watched.subjects()).toEqual(['one'])
    expect(watched.positions().INBOX).toMatchObject({ uidNext: 2 })
  })

  it('looks behind for what is awaited since', async () => {
    const server = await mailServer(lab)
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'late', From: 'a@other.example' }))
    let wanted = WANTED
    const watched = watchAnswers(lab, { wanted: () => wanted })
    await watched.settled()
    expect(watched.mails).toEqual([])
    wanted = { ...WANTED, domains: [...WANTED.domains, 'other.example'] }
    await watched.until(() => watched.mails.length === 1)
  })

  it('asks for nothing that is older than the first request', async () => {
    const server = await mailServer(lab)
    const internalDate = new Date(Date.now() - 10 * 86_400_000)
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'old', From: 'a@acme.example' }), { internalDate })
    const watched = watchAnswers(lab)
    await watched.settled()
    expect(watched.mails).toEqual([])
  })

  it('finds the one answer among thousands of mails, and for thousands of requests', async () => {
    const server = await mailServer(lab)
    const account = server.account(LOGIN)
    for (let at = 0; at < 3000; at++)
      account.deliver('INBOX', mailWith({ Subject: `m${at}`, 'Message-ID': `<m${at}@x.example>` }))
    account.deliver('INBOX', mailWith({ Subject: 'it', References: '<r2999@example.org>' }))
    const few = watchAnswers(lab, { wanted: () => ({ ...WANTED, messageIds: ['<r2999@example.org>'] }) })
    await few.settled()
    expect(few.subjects()).toEqual(['it'])
    const messageIds = Array.from({ length: 3000 }, (_, at) => `<r${at}@example.org>`)
    const many = watchAnswers(lab, { wanted: () => ({ ...WANTED, messageIds }) })
    await many.settled()
    expect(many.subjects()).toEqual(['it'])
    expect(readWhole(server)).toEqual(['INBOX 3001'])
  }, 60_000)
})

describe('whatever lies there', () => {
  it('is read up to 2 MB, and up to so much of a header', async () => {
    const server = await mailServer(lab)
    const large = 'x'.repeat(76).concat('\r\n').repeat(130_000)
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'large', 'In-Reply-To': '<1@example.org>' }, large))
    const huge = `${'a'.repeat(70)}\r\n `.repeat(40_000)
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'huge', From: 'a@acme.example', 'X-Huge': huge }))
    const watched = watchAnswers(lab)
    await watched.settled()
    expect(watched.subjects()).toEqual(['large', 'huge'])
    expect(watched.mails.map(({ message }) => message.length)).toEqual([2_000_000, 2_000_000])
  }, 60_000)

  it.each(['shorter', 'longer'] as const)(
    'is found on a server that says %s lengths than it sends',
    async (literal) => {
      const server = await mailServer(lab, { behaviour: { literal } })
      server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'odd', From: 'a@acme.example' }))
      const watched = watchAnswers(lab)
      await watched.until(() => watched.states.some(({ state }) => state === 'waiting' || state === 'watching'))
      server.behave({})
      await watched.until(() => watched.mails.length === 1 || server.log.readings.length > 2, 30_000)
      server.cut()
      server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'next', From: 'a@acme.example' }))
      await watched.until(() => watched.subjects().includes('next'), 30_000)
      expect(watched.subjects()).toEqual(['odd', 'next'])
    },
    90_000,
  )

  it('is found although the connection breaks again and again', async () => {
    const server = await mailServer(lab, { behaviour: { dropAfterOctets: 1500 } })
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'it', From: 'a@acme.example' }))
    const watched = watchAnswers(lab)
    await watched.until(() => watched.states.filter(({ state }) => state === 'waiting').length > 2)
    server.behave({})
    await watched.settled()
    expect(watched.subjects()).toEqual(['it'])
    server.cut()
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'next', From: 'a@acme.example' }))
    await watched.until(() => watched.mails.length === 2)
    expect(watched.subjects()).toEqual(['it', 'next'])
  }, 60_000)

  it('is found where the server refuses to search', async () => {
    const server = await mailServer(lab, { behaviour: { at: { SEARCH: 'no' } } })
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'it', From: 'a@acme.example' }))
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'other' }))
    const watched = watchAnswers(lab)
    await watched.until(() => watched.mails.length === 1)
    await watched.settled()
    server.account(LOGIN).deliver('INBOX', mailWith({ Subject: 'next', From: 'a@acme.example' }))
    await watched.until(() => watched.mails.length === 2)
    expect(watched.subjects()).toEqual(['it', 'next'])
    expect(readWhole(server)).toEqual(['INBOX 1', 'INBOX 3'])
  }, 60_000)
})
