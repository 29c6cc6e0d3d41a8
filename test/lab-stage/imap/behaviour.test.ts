import { connect } from 'node:tls'
import { expect, test } from 'vitest'
import type { MailboxBehaviour } from '../../../src/lab/mail/imap/mailbox-behaviour.ts'
import { clientOf, LOGIN, labMailbox, labTls, mail } from './lab-mailbox.ts'

test.each([
  ['appPassword', /Application-specific password required/],
  ['webLogin', /Web login required/],
  ['oauthOnly', /Basic authentication is disabled/],
  ['tooMany', /Too many simultaneous connections/],
] as const)('a login is refused in the manner of %s', async (login, said) => {
  const client = await clientOf(await labMailbox({ behaviour: { login } }))
  await expect(client.connect()).rejects.toMatchObject({ responseText: expect.stringMatching(said) })
})

/** What the server sends to these lines, up to so many octets or the end. */
async function converse(behaviour: MailboxBehaviour, most: number, ...lines: readonly string[]) {
  const server = await labMailbox({ behaviour })
  server.account(LOGIN).deliver('INBOX', mail('one'))
  const { maker } = await labTls()
  const socket = connect({ host: '127.0.0.1', port: server.port, ca: maker.rootPem, servername: 'imap.postfach.netz' })
  let heard = ''
  socket.setEncoding('latin1').on('error', () => {})
  await new Promise<void>((resolve) => {
    socket.on('data', (piece) => {
      heard += piece
      if (heard.length > most) socket.destroy()
    })
    socket.on('close', () => resolve())
    for (const line of lines) socket.write(`${line}\r\n`)
  })
  return { heard, server }
}

const OPENED = [`1 LOGIN ${LOGIN} right`, '2 EXAMINE INBOX']

test('100,000 folders', async () => {
  const { heard } = await converse({ manyFolders: 100_000 }, 1e8, `1 LOGIN ${LOGIN} right`, '2 LIST "" *', '3 LOGOUT')
  expect(heard.split('* LIST (').length - 1).toBe(100_005)
})

test('a line without end', async () => {
  const { heard } = await converse({ at: { EXAMINE: 'endlessLine' } }, 5_000_000, ...OPENED)
  expect(heard.length).toBeGreaterThan(5_000_000)
  expect(heard.split('\r\n').length).toBeLessThan(6)
})

test('a literal of a gigabyte that does come, and lengths that are not true', async () => {
  const huge = await converse({ literal: 'huge' }, 3_000_000, ...OPENED, '3 UID FETCH 1 (BODY.PEEK[])')
  expect(huge.heard).toContain('BODY[] {1073741824}\r\nxxxx')
  const short = await converse({ literal: 'shorter' }, 1e6, ...OPENED, '3 UID FETCH 1 (BODY.PEEK[])', '4 LOGOUT')
  expect(short.heard).toMatch(/BODY\[\] \{\d+\}/)
})

test('connections that are cut: after so many octets, at a command, after a time', async () => {
  const cut = await converse({ dropAfterOctets: 300 }, 1e6, ...OPENED, '3 NOOP', '4 NOOP')
  expect(cut.heard.length).toBeLessThan(800)
  expect((await converse({ at: { EXAMINE: 'drop' } }, 1e6, ...OPENED)).heard).not.toContain('2 OK')
  expect((await converse({ disconnectAfterMs: 100 }, 1e6, ...OPENED)).heard).toContain('1 OK')
})

test('nonsense', async () => {
  const { heard } = await converse({ at: { EXAMINE: 'nonsense' } }, 1e6, ...OPENED, '3 LOGOUT')
  expect(heard).toContain('2 WHAT ]]]')
})

test('EXAMINE forbids every change, and what was read is logged', async () => {
  const lines = ['3 UID STORE 1 +FLAGS (\\Seen)', '4 UID FETCH 1 (BODY[HEADER.FIELDS (SUBJECT)])', '5 LOGOUT']
  const { heard, server } = await converse({}, 1e6, ...OPENED, ...lines)
  expect(heard).toContain('3 NO [READ-ONLY]')
  expect(heard).toContain('BODY[HEADER.FIELDS (SUBJECT)] {16}\r\nSubject: one\r\n\r\n')
  expect(server.account(LOGIN).mail('INBOX', 1)?.flags.size).toBe(0)
  expect(server.log.readings.map(({ item }) => item)).toEqual(['BODY[HEADER.FIELDS (SUBJECT)]'])
})

test('no TLS where TLS must begin', async () => {
  for (const security of ['implicit', 'starttls'] as const) {
    const server = await labMailbox({ security, behaviour: { brokenTls: true } })
    const client = await clientOf(server, { secure: security === 'implicit', connectionTimeout: 2000 })
    await expect(client.connect()).rejects.toThrow()
  }
})
