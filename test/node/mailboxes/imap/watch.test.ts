import { beforeAll, describe, expect, it } from 'vitest'
import { type MailNet, mailNet } from '../mail-net.ts'
import {
  CREDENTIAL,
  foreignMail,
  isWatching,
  LOGIN,
  mailbox,
  mailServer,
  OTHER_TOKEN,
  probeMail,
  TOKEN,
  watchIt,
} from './watched-mailbox.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

describe('a watched mailbox', () => {
  it('tells of a probe in the inbox at once, with all that is known of it', async () => {
    const server = await mailServer(lab)
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    expect(watched.states.map(({ state }) => state)).toEqual(['connecting', 'watching'])
    const start = Date.now()
    server.account(LOGIN).deliver('INBOX', foreignMail('one'))
    server.account(LOGIN).deliver('INBOX', probeMail(), { flags: ['\\Flagged', '$Important'] })
    await watched.until(() => watched.sightings.length > 0)
    expect(Date.now() - start).toBeLessThan(1500)
    expect(watched.sightings[0]).toMatchObject({
      token: TOKEN,
      kind: 'probe',
      folder: 'INBOX',
      specialUse: '\\Inbox',
      uid: 2,
      labels: expect.arrayContaining(['\\Flagged', '$Important']),
      noticedBy: 'idle',
    })
    expect(Buffer.from(watched.sightings[0]?.message ?? []).toString()).toBe(probeMail())
    expect(watched.sightings[0]?.size).toBe(probeMail().length)
    expect(Date.parse(watched.sightings[0]?.internalDate ?? '')).toBeGreaterThan(start - 2000)
  })

  it('finds it in junk by polling, and tells it once', async () => {
    const server = await mailServer(lab)
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('Junk', probeMail())
    await watched.until(() => watched.sightings.length > 0)
    expect(watched.sightings[0]).toMatchObject({
      folder: 'Junk',
      specialUse: '\\Junk',
      noticedBy: 'poll',
      kind: 'probe',
    })
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(watched.sightings).toHaveLength(1)
    // And goes back to the inbox.
    server.account(LOGIN).deliver('INBOX', probeMail())
    await watched.until(() => watched.sightings.length > 1)
    expect(watched.sightings[1]).toMatchObject({ folder: 'INBOX', noticedBy: 'idle' })
  })

  it('finds what came while nobody looked, and reads nothing else', async () => {
    const server = await mailServer(lab, {
      account: {
        folders: [
          { name: 'INBOX' },
          { name: 'Newsletter' },
          { name: 'Bücher/Müll' },
          { name: 'Sent', specialUse: '\\Sent' },
        ],
      },
    })
    const account = server.account(LOGIN)
    account.deliver('INBOX', foreignMail('one'))
    account.deliver('Bücher/Müll', probeMail())
    account.deliver('Sent', probeMail())
    account.deliver('Newsletter', foreignMail('two', `quotes ${TOKEN}`))
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    expect(watched.sightings).toMatchObject([{ folder: 'Bücher/Müll', noticedBy: 'search', specialUse: null }])
    expect(account.mail('Bücher/Müll', 1)?.flags.has('\\Seen')).toBe(false)
    expect(server.log.commands.some(({ line }) => /\bSELECT\b/.test(line))).toBe(false)
    const readings = server.log.readings.filter(({ section }) => section !== 'ENVELOPE')
    expect(readings.every(({ folder }) => folder === 'Bücher/Müll')).toBe(true)
  })

  it('goes on from where it was after a restart', async () => {
    const server = await mailServer(lab)
    const account = server.account(LOGIN)
    for (let index = 0; index < 5; index++) account.deliver('INBOX', foreignMail(`m${index}`))
    const first = watchIt(lab)
    await first.until(() => isWatching(first))
    await first.watching.close()
    expect(first.states.at(-1)).toEqual({ state: 'closed' })
    expect(first.positions().INBOX).toMatchObject({ uidNext: 6 })
    account.deliver('INBOX', probeMail())
    account.deliver('Junk', probeMail(OTHER_TOKEN))
    const second = watchIt(lab, { positions: first.positions(), tokens: () => [TOKEN, OTHER_TOKEN] })
    await second.until(() => second.sightings.length === 2)
    expect(second.sightings.map(({ folder, noticedBy }) => [folder, noticedBy])).toEqual([
      ['INBOX', 'search'],
      ['Junk', 'search'],
    ])
  })

  it('connects again when the connection is cut, and misses nothing', async () => {
    const server = await mailServer(lab)
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    server.cut()
    server.account(LOGIN).deliver('Junk', probeMail())
    await watched.until(() => watched.sightings.length > 0)
    expect(watched.states.map(({ state }) => state)).toEqual(['connecting', 'watching', 'waiting', 'connecting'])
    expect(watched.states[2]).toMatchObject({ trouble: { code: 'connection-lost', stage: 'protocol' } })
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('INBOX', probeMail())
    await watched.until(() => watched.sightings.length > 1)
    expect(watched.sightings[1]?.noticedBy).toBe('idle')
  })

  it('looks everywhere when asked, also for what was told before', async () => {
    const server = await mailServer(lab)
    const account = server.account(LOGIN)
    account.deliver('INBOX', probeMail())
    const watched = watchIt(lab, {}, { pollMs: 60_000, hotMs: 60_000 })
    await watched.until(() => isWatching(watched))
    expect(watched.sightings).toHaveLength(1)
    account.move('INBOX', 1, 'Junk')
    await watched.watching.lookNow()
    expect(watched.sightings.map(({ folder }) => folder)).toEqual(['INBOX', 'Junk'])
    await watched.watching.lookNow()
    expect(watched.sightings).toHaveLength(3)
  })

  it('asks for new tokens when they come', async () => {
    const server = await mailServer(lab)
    let tokens: readonly string[] = []
    const watched = watchIt(lab, { tokens: () => tokens })
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('INBOX', probeMail())
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(watched.sightings).toEqual([])
    tokens = [TOKEN]
    await watched.until(() => watched.sightings.length === 1)
  })

  it('polls where IDLE is not offered', async () => {
    const server = await mailServer(lab, { behaviour: { without: ['IDLE'] } })
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    expect(watched.states.at(-1)).toEqual({ state: 'watching', mode: 'poll' })
    server.account(LOGIN).deliver('INBOX', probeMail())
    await watched.until(() => watched.sightings.length === 1)
    expect(watched.sightings[0]).toMatchObject({ noticedBy: 'poll', folder: 'INBOX' })
  })

  it('finds junk by the name that the user gave', async () => {
    const server = await mailServer(lab, {
      account: {
        folders: [
          { name: 'INBOX' },
          ...Array.from({ length: 300 }, (_, at) => ({ name: `f${at}` })),
          { name: 'Weg damit' },
        ],
      },
    })
    const watched = watchIt(lab, { junkNames: ['Weg damit'] }, { pollMs: 60_000 })
    await watched.until(() => isWatching(watched), 15_000)
    server.account(LOGIN).deliver('Weg damit', probeMail())
    await watched.until(() => watched.sightings.length === 1)
  }, 20_000)
})

describe('Gmail', () => {
  it('tells labels and the tab of the inbox', async () => {
    const server = await mailServer(lab, {
      account: {
        gmail: true,
        folders: [
          { name: 'INBOX' },
          { name: '[Gmail]/All Mail', specialUse: '\\All' },
          { name: '[Gmail]/Spam', specialUse: '\\Junk' },
          { name: '[Gmail]/Trash', specialUse: '\\Trash' },
        ],
      },
    })
    const account = server.account(LOGIN)
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    account.deliver('INBOX', probeMail(), { labels: ['Work'], category: 'promotions' })
    await watched.until(() => watched.sightings.length > 0)
    expect(watched.sightings[0]).toMatchObject({
      folder: 'INBOX',
      labels: expect.arrayContaining(['Work', 'category:promotions']),
    })
    const { folder, uid, uidValidity } = watched.sightings[0] ?? { folder: '', uid: 0, uidValidity: '' }
    expect(await watched.watching.remove({ folder, uid, uidValidity, token: TOKEN })).toBe(true)
    expect(account.folder('INBOX')?.mails).toEqual([])
    expect(account.folder('[Gmail]/Trash')?.mails).toHaveLength(1)
  })
})

describe('the mailbox of the sender', () => {
  const bounce = (body: string, encoding = '7bit') =>
    [
      'From: MAILER-DAEMON@example.org',
      `To: ${LOGIN}`,
      'Subject: Undelivered',
      'Message-ID: <b1@example.org>',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Type: text/plain',
      '',
      body,
      '',
    ].join('\r\n')

  it('finds reports by the token that they quote', async () => {
    const server = await mailServer(lab)
    const watched = watchIt(lab, { mailbox: mailbox({ role: 'reports' }), tokens: () => [TOKEN, OTHER_TOKEN] })
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('INBOX', foreignMail('unrelated'))
    server.account(LOGIN).deliver('INBOX', bounce(`Message-ID: <pd.${TOKEN}@example.org>`))
    await watched.until(() => watched.sightings.length > 0)
    expect(watched.sightings).toMatchObject([{ kind: 'report', token: TOKEN, uid: 2, noticedBy: 'idle' }])
    const readings = server.log.readings.filter(({ section }) => section !== 'ENVELOPE')
    expect(new Set(readings.map(({ uid }) => uid))).toEqual(new Set([2]))
  })

  it('knows an answer by In-Reply-To', async () => {
    const server = await mailServer(lab)
    const watched = watchIt(lab, { mailbox: mailbox({ role: 'reports' }) })
    await watched.until(() => isWatching(watched))
    server.account(LOGIN).deliver('INBOX', `In-Reply-To: <pd.${TOKEN}@example.org>\r\n${foreignMail('away')}`)
    await watched.until(() => watched.sightings.length > 0)
    expect(watched.sightings[0]).toMatchObject({ kind: 'report', token: TOKEN })
  })
})

describe('removing', () => {
  it('takes only a message whose own header has the token', async () => {
    const server = await mailServer(lab)
    const account = server.account(LOGIN)
    account.deliver('INBOX', foreignMail('quote', `it was <pd.${TOKEN}@example.org>`))
    account.deliver('INBOX', probeMail())
    account.deliver('INBOX', foreignMail('marked'), { flags: ['\\Deleted'] })
    const watched = watchIt(lab)
    await watched.until(() => isWatching(watched))
    const uidValidity = String(account.folder('INBOX')?.uidValidity)
    const at = { folder: 'INBOX', uidValidity, token: TOKEN }
    expect(await watched.watching.remove({ ...at, uid: 1 })).toBe(false)
    expect(await watched.watching.remove({ ...at, uid: 2, token: OTHER_TOKEN })).toBe(false)
    expect(await watched.watching.remove({ ...at, uid: 2, uidValidity: '1' })).toBe(false)
    expect(await watched.watching.remove({ ...at, uid: 99 })).toBe(false)
    expect(await watched.watching.remove({ ...at, folder: 'Nowhere', uid: 2 })).toBe(false)
    expect(account.folder('INBOX')?.mails).toHaveLength(3)
    expect(await watched.watching.remove({ ...at, uid: 2 })).toBe(true)
    expect(account.folder('INBOX')?.mails.map(({ uid }) => uid)).toEqual([1, 3])
    server.account(LOGIN).deliver('INBOX', probeMail())
    await watched.until(() => watched.sightings.some(({ uid }) => uid === 4))
  })
})

describe('what needs the user', () => {
  it('stops, and says why', async () => {
    await mailServer(lab, { account: { password: 'another' } })
    const watched = watchIt(lab)
    await watched.until(() => watched.states.at(-1)?.state === 'stopped')
    expect(watched.states.at(-1)).toMatchObject({ trouble: { code: 'login-refused', stage: 'login' } })
    expect(JSON.stringify(watched.states)).not.toContain('sesame')
    await watched.watching.lookNow()
    await watched.watching.close()
  })

  it('is a secret that is missing', async () => {
    await mailServer(lab)
    const watched = watchIt(lab, { credential: async () => null })
    await watched.until(() => watched.states.at(-1)?.state === 'stopped')
    expect(watched.states.at(-1)).toMatchObject({ trouble: { code: 'secret-missing' } })
  })

  it('is a token that two times in a row is refused', async () => {
    const accepted = new Set(['new'])
    const more = {
      mechanisms: ['XOAUTH2', 'OAUTHBEARER'] as const,
      acceptsToken: (_: string, token: string) => accepted.has(token),
    }
    await mailServer(lab, more)
    const mechanisms = ['XOAUTH2'] as const
    let asked = 0
    const credential = async () => {
      asked += 1
      return { kind: 'token' as const, accessToken: asked === 1 ? 'old' : 'new', mechanisms }
    }
    const watched = watchIt(lab, { credential })
    await watched.until(() => isWatching(watched))
    expect(watched.states[1]).toMatchObject({ state: 'waiting', trouble: { code: 'oauth-expired' } })
    const refused = watchIt(lab, {
      credential: async () => ({ ...CREDENTIAL, kind: 'token', accessToken: 'old', mechanisms }),
    })
    await refused.until(() => refused.states.at(-1)?.state === 'stopped')
    expect(refused.states.filter(({ state }) => state === 'connecting')).toHaveLength(2)
  })
})
