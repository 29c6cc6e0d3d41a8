import { describe, expect, test, vi } from 'vitest'
import type { Mailbox } from '../../../src/engine/mailboxes/account.ts'
import { aMailbox } from './fake-post.ts'
import { becomes, later, noAnswer, order, post, sender, sendTo, withAccounts } from './post-desk.ts'

describe('following', () => {
  async function onItsWay(of: Partial<Mailbox> = {}, senderOf: Partial<typeof sender> = {}) {
    const opened = post()
    const mailbox = aMailbox(of)
    await withAccounts(opened, [mailbox])
    await opened.store.keepSender({ ...sender, ...senderOf })
    await opened.office.start()
    const [id = ''] = await sendTo(opened, [mailbox])
    const probe = await becomes(opened, id, 'submitted')
    await vi.waitFor(() => expect(opened.services.watches.has(mailbox.id)).toBe(true))
    return { opened, mailbox, id, token: probe.plan.token }
  }

  test('arrived in junk, analysed, and seen again nothing new', async () => {
    const { opened, mailbox, id, token } = await onItsWay()
    const junk = { token, folder: 'Junk', specialUse: '\\Junk' }
    opened.services.show(mailbox, junk)
    const probe = await vi.waitFor(async () => {
      const now = await opened.store.probe(id)
      expect(now.arrival).not.toBeNull()
      return now
    })
    expect(probe.placement?.kind).toBe('junk')
    opened.services.show(mailbox, junk)
    opened.services.show(mailbox, { ...junk, folder: 'INBOX', specialUse: '\\Inbox', uid: 9 })
    await vi.waitFor(async () => expect((await opened.store.probe(id)).moves).toHaveLength(1))
    expect((await opened.store.probe(id)).copies).toBe(1)
    expect((await opened.store.arrived(id)).message).not.toBeNull()
    expect(opened.bugs).toEqual([])
  })

  test('never seen only after somebody looked, and late when it comes after all', async () => {
    const { opened, mailbox, id, token } = await onItsWay()
    await later(opened, opened.clock, 7201)
    await becomes(opened, id, 'neverSeen')
    expect(opened.services.looks).toContain(mailbox.id)
    // Nothing is awaited, so the connection ends; the late one is found when it is looked for.
    await vi.waitFor(() => expect(opened.services.watches.has(mailbox.id)).toBe(false))
    const lookedAt = opened.services.looks.length
    const original = opened.services.watch.bind(opened.services)
    opened.services.watch = (options) => {
      const watching = original(options)
      return {
        ...watching,
        lookNow: async () => {
          await watching.lookNow()
          opened.services.show(mailbox, { token, noticedBy: 'search' })
        },
      }
    }
    await later(opened, opened.clock, 31 * 60)
    const probe = await becomes(opened, id, 'arrived')
    expect(probe.late).toBe(true)
    expect(opened.services.looks.length).toBeGreaterThan(lookedAt)
  })

  test('who could not look has not missed anything', async () => {
    const { opened, mailbox, id } = await onItsWay()
    opened.services.watches
      .get(mailbox.id)
      ?.onState({ state: 'waiting', trouble: noAnswer, nextTryAt: new Date().toISOString() })
    await later(opened, opened.clock, 7201)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await opened.store.probe(id)).state).toBe('submitted')
  })

  test('a bounce in the reports mailbox ends it, is in the history, and stops the family after a block', async () => {
    const reports = aMailbox({ role: 'reports', address: 'anna@example.org', family: 'example.org' })
    const { opened, mailbox, id, token } = await onItsWay({}, { reportsMailbox: reports.id })
    await opened.store.keepMailbox(reports)
    await later(opened, opened.clock, 1)
    await vi.waitFor(() => expect(opened.services.watches.has(reports.id)).toBe(true))
    const bounce = `${[
      'From: MAILER-DAEMON@mail.example.org',
      'To: anna@example.org',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'It could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example.org',
      `Original-Envelope-Id: ${token}`,
      '',
      `Final-Recipient: rfc822; ${mailbox.address}`,
      'Action: failed',
      'Status: 5.7.1',
      'Remote-MTA: dns; mx.provider.example',
      "Diagnostic-Code: smtp; 550 5.7.1 Unfortunately, messages from [192.0.2.25] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).",
      '--b--',
    ].join('\r\n')}\r\n`
    opened.services.show(reports, { token, kind: 'report', message: Buffer.from(bounce) })
    opened.services.show(reports, { token, kind: 'report', message: Buffer.from(bounce) })
    const probe = await becomes(opened, id, 'bounced')
    expect(probe.reports).toHaveLength(1)
    const [report] = probe.reports
    expect(report).toMatchObject({ action: 'failed', replyCode: '550', enhancedStatusCode: '5.7.1' })
    const entry = await opened.store.entry(report?.diagnosis ?? '')
    expect(entry.diagnosed.diagnoses[0]?.recipient).toBe(mailbox.address)
    await vi.waitFor(async () => expect((await opened.office.calm()).stops).toHaveLength(1))
    const { probes } = await opened.office.preview(order([mailbox]))
    expect(probes[0]?.calm).toMatchObject({ may: 'no', because: 'stopped' })
    await opened.office.resume(mailbox.family)
    expect((await opened.office.calm()).stops).toEqual([])
    expect(opened.bugs).toEqual([])
  })

  test('only where its owner wants it, our own mail is deleted after some days', async () => {
    const [tidy, other] = [
      aMailbox({ cleanUp: true }),
      aMailbox({ address: 'b@other.example', family: 'other.example' }),
    ]
    const opened = post()
    await withAccounts(opened, [tidy, other])
    await opened.office.start()
    const ids = await sendTo(opened, [tidy, other])
    for (const [at, mailbox] of [tidy, other].entries()) {
      const { plan } = await becomes(opened, ids[at] ?? '', 'submitted')
      await vi.waitFor(() => expect(opened.services.watches.has(mailbox.id)).toBe(true))
      opened.services.show(mailbox, { token: plan.token })
      await becomes(opened, plan.id, 'arrived')
    }
    await later(opened, opened.clock, 2 * 86_400)
    await later(opened, opened.clock, 86_400 + 6 * 3600)
    const token = (await opened.store.probe(ids[0] ?? '')).plan.token
    await vi.waitFor(() => expect(opened.services.removed).toEqual([token]))
    await vi.waitFor(async () => expect((await opened.store.probe(ids[0] ?? '')).cleanedUp).toBe(true))
    expect((await opened.store.probe(ids[1] ?? '')).cleanedUp).toBe(false)
    expect(opened.bugs).toEqual([])
  })

  test('a token that was taken back is not given a second time', async () => {
    const refusals: (string | undefined)[] = []
    const opened = post(undefined, {
      credential: async (_account, refused) => {
        refusals.push(refused)
        return { kind: 'token', accessToken: `token-${refusals.length}`, mechanisms: ['XOAUTH2'] }
      },
    })
    const mailbox = aMailbox()
    await withAccounts(opened, [mailbox])
    await opened.office.start()
    await sendTo(opened, [mailbox])
    await vi.waitFor(() => expect(opened.services.watches.has(mailbox.id)).toBe(true))
    const watch = opened.services.watches.get(mailbox.id)
    refusals.length = 0
    await watch?.credential()
    const trouble = { stage: 'login', code: 'oauth-expired', said: '', certificate: null } as const
    watch?.onState({ state: 'waiting', trouble, nextTryAt: new Date().toISOString() })
    await watch?.credential()
    await watch?.credential()
    expect(refusals).toEqual([undefined, 'token-1', undefined])
  })

  test('a stranger who quotes the token of nobody changes nothing', async () => {
    const { opened, mailbox, id } = await onItsWay()
    opened.services.show(mailbox, { token: 'a'.repeat(26) })
    opened.services.show(mailbox, { token: 'a'.repeat(26), kind: 'report', message: Buffer.from('\0\0\0') })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await opened.store.probe(id)).state).toBe('submitted')
    expect(opened.bugs).toEqual([])
  })
})

describe('experiments', () => {
  test('pairs go together, one pair after the other, with the same words', async () => {
    const opened = post()
    const mailbox = aMailbox()
    await withAccounts(opened, [mailbox])
    await opened.office.start()
    const experiment = await opened.office.startExperiment({
      name: 'HTML?',
      sender: sender.id,
      from: 'anna@example.org',
      otherFrom: null,
      mailboxes: [mailbox.id],
      variant: 'html',
      pairs: 2,
      language: 'de',
    })
    const pairs = () => opened.store.probesOfExperiment(experiment.id)
    const sent = async (count: number) =>
      vi.waitFor(async () => expect((await pairs()).filter(({ state }) => state === 'submitted')).toHaveLength(count), {
        timeout: 10_000,
      })
    await sent(2)
    const first = (await pairs()).filter(({ plan }) => plan.experiment?.pair === 1)
    expect(new Set(first.map(({ plan }) => plan.variant))).toEqual(new Set(['plain', 'html']))
    expect(new Set(first.map(({ plan }) => plan.subject)).size).toBe(1)
    await later(opened, opened.clock, 121)
    await sent(4)
    await later(opened, opened.clock, 121)
    expect(await pairs()).toHaveLength(4)
    await opened.office.endExperiment(experiment.id)
    expect((await opened.office.measures.experiments())[0]?.report.verdict).toBe('tooEarly')
  })
})
