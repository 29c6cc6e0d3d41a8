import { beforeAll, describe, expect, it } from 'vitest'
import { type MailNet, mailNet } from '../mail-net.ts'
import {
  foreignMail,
  isSettled,
  isWatching,
  LOGIN,
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
    const watched = watchIt(lab, {}, { pollMs: 60_000 })
    await watched.until(() => isSettled(watched))
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
    expect(watched.sightings[1]).toMatchObject({ folder: 'INBOX' })
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
    await watched.until(() => watched.sightings.length > 0)
    expect(watched.sightings).toMatchObject([{ folder: 'Bücher/Müll', noticedBy: 'search', specialUse: null }])
    expect(account.mail('Bücher/Müll', 1)?.flags.has('\\Seen')).toBe(false)
    expect(server.log.commands.some(({ name }) => name === 'SELECT' || name === 'UID STORE')).toBe(false)
    expect(new Set(server.log.readings.map(({ folder, uid, item }) => `${folder} ${uid} ${item}`))).toEqual(
      new Set(['Bücher/Müll 1 BODY.PEEK[]<0.2000000>']),
    )
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
    expect(watched.sightings[1]?.noticedBy).not.toBe('search')
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
    server.account(LOGIN).deliver('Junk', probeMail(OTHER_TOKEN))
    await watched.until(() => watched.positions().Junk?.uidNext === 2)
    tokens = [TOKEN, OTHER_TOKEN]
    await watched.until(() => watched.sightings.length === 2)
    expect(watched.sightings[1]).toMatchObject({ folder: 'Junk', token: OTHER_TOKEN })
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
