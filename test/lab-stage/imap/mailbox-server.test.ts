import { expect, test } from 'vitest'
import { clientOf, LOGIN, labMailbox, mail } from './lab-mailbox.ts'

test('imapflow logs in, lists, opens, finds, reads and leaves everything as it was', async () => {
  const server = await labMailbox()
  const account = server.account(LOGIN)
  account.deliver('INBOX', mail('private'))
  const uid = account.deliver('Junk', mail('probe', 'Postdesk-Probe: abc234\r\n'), {
    internalDate: new Date('2026-11-20T10:11:12Z'),
  })
  const client = await clientOf(server)
  await client.connect()
  const folders = await client.list({ statusQuery: { uidNext: true, messages: true } })
  expect(folders.map(({ path, specialUse, status }) => [path, specialUse, status?.uidNext])).toEqual([
    ['INBOX', '\\Inbox', 2],
    ['Sent', '\\Sent', 1],
    ['Drafts', '\\Drafts', 1],
    ['Junk', '\\Junk', 2],
    ['Trash', '\\Trash', 1],
  ])
  const opened = await client.mailboxOpen('Junk', { readOnly: true })
  expect([opened.exists, opened.uidNext, opened.readOnly]).toEqual([1, 2, true])
  expect(await client.search({ header: { 'Postdesk-Probe': 'abc234' } }, { uid: true })).toEqual([uid])
  expect(await client.search({ or: [{ body: 'nothing' }, { text: 'ABC234' }] }, { uid: true })).toEqual([uid])
  expect(await client.search({ not: { from: 'anna' } }, { uid: true })).toEqual([])
  const found = await client.fetchOne(
    String(uid),
    {
      envelope: true,
      flags: true,
      internalDate: true,
      size: true,
      bodyStructure: true,
      source: { start: 0, maxLength: 20 },
    },
    { uid: true },
  )
  if (!found) throw new Error('nothing was fetched')
  expect(found.envelope?.messageId).toBe('<probe@beispielverein.netz>')
  expect(found.envelope?.from).toEqual([{ name: 'Anna Beispiel', address: 'anna@beispielverein.netz' }])
  expect(found.internalDate).toEqual(new Date('2026-11-20T10:11:12Z'))
  expect(found.source?.toString()).toBe('From: Anna Beispiel ')
  expect(found.bodyStructure?.type).toBe('text/plain')
  expect(found.size).toBe(account.mail('Junk', uid)?.source.length)
  await client.logout()
  expect(server.log.readings).toEqual([{ login: LOGIN, folder: 'Junk', uid, item: 'BODY.PEEK[]<0.20>' }])
  expect(account.mail('Junk', uid)?.flags.size).toBe(0)
  expect(JSON.stringify(server.log)).not.toContain('right')
})

test('who IDLEs hears of a mail at once', async () => {
  const server = await labMailbox()
  const client = await clientOf(server)
  await client.connect()
  await client.mailboxOpen('INBOX', { readOnly: true })
  const heard = new Promise<number>((resolve) => client.on('exists', ({ count }) => resolve(count)))
  void client.idle()
  while (!server.log.commands.some(({ name }) => name === 'IDLE')) await new Promise((r) => setTimeout(r, 5))
  const before = performance.now()
  server.account(LOGIN).deliver('INBOX', mail('new'))
  expect(await heard).toBe(1)
  expect(performance.now() - before).toBeLessThan(500)
})

test('STARTTLS comes before the login', async () => {
  const server = await labMailbox({ security: 'starttls' })
  const client = await clientOf(server, { secure: false, doSTARTTLS: true })
  await client.connect()
  expect(client.secureConnection).toBe(true)
  const names = server.log.commands.map(({ name }) => name)
  expect(names.indexOf('STARTTLS')).toBeLessThan(names.indexOf('AUTHENTICATE'))
})

test('a wrong password is refused with the code for it', async () => {
  const client = await clientOf(await labMailbox(), { auth: { user: LOGIN, pass: 'wrong' } })
  await expect(client.connect()).rejects.toMatchObject({
    authenticationFailed: true,
    serverResponseCode: 'AUTHENTICATIONFAILED',
  })
})

test.each(['XOAUTH2', 'OAUTHBEARER'] as const)(
  '%s takes the token that is accepted, and no other',
  async (mechanism) => {
    const server = await labMailbox({
      mechanisms: [mechanism],
      acceptsToken: (login, token) => login === LOGIN && token === 'fresh',
    })
    await (await clientOf(server, { auth: { user: LOGIN, accessToken: 'fresh' } })).connect()
    const refused = await clientOf(server, { auth: { user: LOGIN, accessToken: 'old' } })
    await expect(refused.connect()).rejects.toMatchObject({ oauthError: { status: 'invalid_token' } })
  },
)

test('mails are moved, marked and deleted', async () => {
  const server = await labMailbox()
  const account = server.account(LOGIN)
  const uid = account.deliver('INBOX', mail('one'))
  const client = await clientOf(server)
  await client.connect()
  await client.mailboxOpen('INBOX')
  await client.messageMove(String(uid), 'Trash', { uid: true })
  expect(account.folder('INBOX')?.mails).toEqual([])
  await client.mailboxOpen('Trash')
  expect(await client.messageDelete('1', { uid: true })).toBe(true)
  expect(account.folder('Trash')?.mails).toEqual([])
})

test('Gmail: labels, categories and a folder of all mail with the same ids', async () => {
  const server = await labMailbox({
    accounts: [
      {
        login: LOGIN,
        password: 'right',
        gmail: true,
        folders: [
          { name: 'INBOX' },
          { name: '[Gmail]', attributes: ['\\Noselect'] },
          { name: '[Gmail]/Alle Nachrichten', specialUse: '\\All' },
          { name: '[Gmail]/Spam', specialUse: '\\Junk' },
        ],
      },
    ],
  })
  const account = server.account(LOGIN)
  const uid = account.deliver('INBOX', mail('probe'), { labels: ['\\Important'], category: 'promotions' })
  const client = await clientOf(server)
  await client.connect()
  await client.mailboxOpen('INBOX', { readOnly: true })
  const inbox = await client.fetchOne('1', { labels: true, uid: true })
  expect(await client.search({ gmraw: 'category:promotions' }, { uid: true })).toEqual([uid])
  await client.mailboxOpen('[Gmail]/Alle Nachrichten', { readOnly: true })
  const all = await client.fetchOne('1', { labels: true })
  if (!inbox || !all) throw new Error('nothing was fetched')
  expect([...(inbox.labels ?? [])]).toEqual(['\\Important'])
  expect([...(all.labels ?? [])].sort()).toEqual(['\\Important', '\\Inbox'])
  expect(all.emailId).toBe(inbox.emailId)
  account.move('INBOX', uid, '[Gmail]/Spam')
  expect(account.folder('[Gmail]/Alle Nachrichten')?.mails).toEqual([])
})
