import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startMailboxServer } from '../../../src/lab/mail/imap/start-mailbox-server.ts'
import { mailServices } from '../../../src/node/mailboxes/direct-mail-services.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { mailNet, serviceAt } from '../mailboxes/mail-net.ts'
import { answerMail, answersWorld, asked } from './answers-world.ts'

const LOGIN = 'anna@example.net'
const NO = 'Your address 192.0.2.10 does not qualify for mitigation.'
const first = { addresses: ['192.0.2.10'] }
const second = { addresses: ['192.0.2.20'] }

describe('a mailbox is watched', () => {
  it('as long as something is awaited, and for what is', async () => {
    const world = await answersWorld()
    await world.desk.start()
    expect(world.watches.size).toBe(0)
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    world.desk.poke([subject.id])
    expect(await world.desk.lookNow()).toBe(1)
    expect(world.watches.get(world.mailbox.id)?.wanted()).toMatchObject({
      messageIds: ['<1@example.org>'],
      domains: ['acme.example'],
      mailboxDomains: ['freemail.example'],
      addresses: ['postmaster@acme.example'],
      ticketNumbers: [],
    })
    await world.happens(subject.id, { type: 'givenUp' })
    world.desk.poke([subject.id])
    expect(await world.desk.lookNow()).toBe(0)
    expect(world.watches.size).toBe(0)
  })

  it('not where the user named none, nor while it is paused', async () => {
    const world = await answersWorld()
    await world.ticket(first, ...asked('<1@example.org>'))
    await world.store.keepMailbox({ ...world.mailbox, paused: true })
    await world.desk.start()
    expect(world.watches.size).toBe(0)
    await world.store.keepMailbox(world.mailbox)
    await world.store.keepTicketSettings({ answerMailboxes: [], reminders: true })
    expect(await world.desk.lookNow()).toBe(0)
  })

  it('from where it was, unless something else is awaited than then', async () => {
    const folder = temporaryFolder()
    const world = await answersWorld(folder)
    await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.start()
    world.watches.get(world.mailbox.id)?.onPositions({ INBOX: { uidValidity: '7', uidNext: 8 } })
    await world.desk.close()
    const next = await answersWorld(folder)
    await next.desk.start()
    expect(next.watches.get(world.mailbox.id)?.positions).toEqual({ INBOX: { uidValidity: '7', uidNext: 8 } })
    await next.desk.close()
    await world.ticket(second, ...asked('<2@example.org>'))
    const last = await answersWorld(folder)
    await last.desk.start()
    expect(last.watches.get(world.mailbox.id)?.positions).toEqual({})
  })

  it('over a real connection: the answer comes to its ticket, nothing is marked as read, and no connection is left', async () => {
    const lab = await mailNet()
    const server = await startMailboxServer({ accounts: [{ login: LOGIN, password: 'open sesame 41' }], tls: lab.tls })
    lab.lead('192.0.2.1', 993, server.port)
    onTestFinished(() => server.stop())
    const { watchAnswers, readAnswer } = mailServices({ net: lab.net, pace: { tickMs: 50 } })
    const account = { login: LOGIN, imap: serviceAt(993) }
    const world = await answersWorld(undefined, { watchAnswers, readAnswer }, account)
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    const inbox = server.account(LOGIN)
    inbox.deliver(
      'INBOX',
      answerMail({ 'In-Reply-To': '<1@example.org>', 'Message-ID': '<a@acme.example>' }, NO, 'pass'),
    )
    inbox.deliver('INBOX', answerMail({ From: 'friend@stranger.example', Subject: 'Lunch' }, 'At noon?'))
    await world.desk.start()
    expect((await world.store.ticket(subject.id)).answers).toMatchObject([{ kind: 'refused', authenticated: 'pass' }])
    inbox.deliver(
      'Junk',
      answerMail({ References: '<a@acme.example>', 'Message-ID': '<b@acme.example>' }, 'It has been unblocked.'),
    )
    await world.desk.lookNow()
    await world.desk.looked()
    expect(await world.store.ticket(subject.id)).toMatchObject({ answers: [{ known: 'no' }, { known: 'yes' }] })
    expect(inbox.folder('INBOX')?.mails.some(({ flags }) => flags.has('\\Seen'))).toBe(false)
    const whole = server.log.readings.filter(({ item }) => item.startsWith('BODY.PEEK[]'))
    expect(whole.map(({ folder, uid }) => `${folder} ${uid}`)).toEqual(['INBOX 1', 'Junk 1'])
    await world.desk.close()
    await vi.waitFor(() => expect(server.connections).toBe(0), { timeout: 10_000 })
    expect(await world.store.answerPositions(world.mailbox.id)).toMatchObject({ INBOX: { uidNext: 3 } })
    expect(world.bugs).toEqual([])
  }, 60_000)
})
