import { beforeAll, describe, expect, it } from 'vitest'
import { type MailNet, mailNet } from '../mail-net.ts'
import {
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
    expect(watched.sightings).toMatchObject([{ kind: 'report', token: TOKEN, uid: 2 }])
    expect(new Set(server.log.readings.map(({ uid }) => uid))).toEqual(new Set([2]))
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
