import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Mailbox } from '../../../src/engine/mailboxes/account.ts'
import type { MailTrouble } from '../../../src/engine/mailboxes/mail-trouble.ts'
import type { Probe, ProbeState } from '../../../src/engine/probes/probe.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { aMailbox, aSender, type Clock, type FakePost, FakeServices, openFakePost } from './fake-post.ts'

const sender = aSender()
const wrongPassword: MailTrouble = { stage: 'login', code: 'login-refused', said: '535 5.7.8 no', certificate: null }
const noAnswer: MailTrouble = { stage: 'tcp', code: 'tcp-no-answer', said: '', certificate: null }

function post(folder = temporaryFolder(), of: Parameters<typeof openFakePost>[1] = {}): FakePost {
  const opened = openFakePost(folder, of)
  onTestFinished(() => opened.close())
  return opened
}

async function withAccounts(opened: FakePost, mailboxes: readonly Mailbox[]): Promise<void> {
  await opened.store.keepSender(sender)
  for (const mailbox of mailboxes) await opened.store.keepMailbox(mailbox)
}

const order = (mailboxes: readonly Mailbox[]) => ({
  sender: sender.id,
  from: 'anna@example.org',
  mailboxes: mailboxes.map(({ id }) => id),
  variant: 'plain' as const,
  language: 'en' as const,
  subject: null,
  text: null,
})

async function sendTo(opened: FakePost, mailboxes: readonly Mailbox[]): Promise<readonly string[]> {
  return opened.office.post((await opened.office.preview(order(mailboxes))).previewId)
}

const becomes = (opened: FakePost, id: string, state: ProbeState): Promise<Probe> =>
  vi.waitFor(
    async () => {
      const probe = await opened.store.probe(id)
      expect(probe.state).toBe(state)
      return probe
    },
    { timeout: 10_000 },
  )

/** Sets the clock forward and sees to it that somebody looks at it. */
async function later(opened: FakePost, clock: Clock, seconds: number): Promise<void> {
  clock.forward(seconds)
  await opened.office.setLimits(await opened.office.limits())
}

describe('sending', () => {
  test('what was shown goes, exactly, with its date, and the reply is kept', async () => {
    const opened = post()
    const mailbox = aMailbox()
    await withAccounts(opened, [mailbox])
    await opened.office.start()
    const { previewId, probes } = await opened.office.preview(order([mailbox]))
    expect(probes[0]?.calm).toEqual({ may: 'now' })
    const [id = ''] = await opened.office.post(previewId)
    const probe = await becomes(opened, id, 'submitted')
    expect(probe.submission).toEqual({
      reply: '250 2.0.0 Ok: queued as 4XyZ',
      queueId: '4XyZ',
      dsn: true,
      tls: 'TLSv1.3',
    })
    const [submission] = opened.services.submissions
    expect(submission).toMatchObject({ envelopeFrom: 'anna@example.org', envelopeTo: mailbox.address })
    const shown = Buffer.from(probes[0]?.message ?? []).toString('latin1')
    const sent = Buffer.from(submission?.message ?? []).toString('latin1')
    expect(sent.replace(/^Date:.*$/m, '')).toBe(shown.replace(/^Date:.*$/m, ''))
    expect(sent).toContain(`Postdesk-Probe: ${probe.plan.token}`)
    expect(probe.plan.firstContact).toBe(true)
    await expect(opened.office.post(previewId)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('only to test mailboxes, only from identities, only with what can be sent', async () => {
    const opened = post()
    const [mailbox, reports] = [aMailbox(), aMailbox({ role: 'reports' })]
    await withAccounts(opened, [mailbox, reports])
    const cases = [
      { ...order([reports]) },
      { ...order([mailbox]), from: 'somebody@else.example' },
      { ...order([mailbox]), variant: 'otherPath' as const },
      { ...order([mailbox]), subject: 'two\r\nBcc: all@example.com' },
      { ...order([mailbox]), text: ' ' },
    ]
    for (const wrong of cases)
      await expect(opened.office.preview(wrong)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(opened.office.preview({ ...order([]), mailboxes: ['nobody'] })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(opened.services.submissions).toEqual([])
  })

  test('calm: the second to the same family waits, another family does not', async () => {
    const opened = post()
    const mailboxes = [aMailbox(), aMailbox({ address: 'b@provider.example' }), aMailbox({ family: 'other.example' })]
    await withAccounts(opened, mailboxes)
    await opened.office.start()
    const ids = await sendTo(opened, mailboxes)
    await becomes(opened, ids[0] ?? '', 'submitted')
    await becomes(opened, ids[2] ?? '', 'submitted')
    expect((await opened.store.probe(ids[1] ?? '')).state).toBe('composed')
    await later(opened, opened.clock, 119)
    expect(opened.services.submissions).toHaveLength(2)
    await later(opened, opened.clock, 2)
    await becomes(opened, ids[1] ?? '', 'submitted')
    const calm = await opened.office.calm()
    expect(calm.families.find(({ family }) => family === 'provider.example')).toMatchObject({ sentToday: 2 })
  })

  test('a try that did not come to the message is told and made again, later each time', async () => {
    const opened = post()
    const mailbox = aMailbox()
    await withAccounts(opened, [mailbox])
    await opened.office.start()
    const accepted = opened.services.answer
    opened.services.answer = () => ({ kind: 'notSubmitted', trouble: noAnswer })
    const [id = ''] = await sendTo(opened, [mailbox])
    await vi.waitFor(async () => expect((await opened.store.probe(id)).trouble).toEqual(noAnswer))
    expect(await opened.store.claims('')).toEqual([])
    opened.services.answer = accepted
    await later(opened, opened.clock, 61)
    const probe = await becomes(opened, id, 'submitted')
    expect(probe.tries).toBe(2)
    expect(opened.services.submissions).toHaveLength(1)
  })

  test('a wrong password is not tried again until the account was changed', async () => {
    const opened = post()
    const mailbox = aMailbox()
    await withAccounts(opened, [mailbox])
    await opened.office.start()
    const tries = vi.fn(() => ({ kind: 'notSubmitted' as const, trouble: wrongPassword }))
    const accepted = opened.services.answer
    opened.services.answer = tries
    const [id = ''] = await sendTo(opened, [mailbox])
    await vi.waitFor(() => expect(tries).toHaveBeenCalledTimes(1))
    await later(opened, opened.clock, 3600)
    await later(opened, opened.clock, 3600)
    expect(tries).toHaveBeenCalledTimes(1)
    opened.services.answer = accepted
    await opened.office.accountChanged(sender.id)
    await becomes(opened, id, 'submitted')
  })

  test('cancelled before its turn it never goes', async () => {
    const opened = post()
    const mailboxes = [aMailbox(), aMailbox({ address: 'b@provider.example' })]
    await withAccounts(opened, mailboxes)
    await opened.office.start()
    const ids = await sendTo(opened, mailboxes)
    await becomes(opened, ids[0] ?? '', 'submitted')
    expect(await opened.office.cancel([ids[1] ?? ''])).toBe(1)
    await later(opened, opened.clock, 600)
    expect(opened.services.submissions).toHaveLength(1)
    expect((await opened.store.probe(ids[1] ?? '')).state).toBe('cancelled')
  })
})

describe('never two copies', () => {
  test('two programs on one folder send each probe once', async () => {
    const folder = temporaryFolder()
    const services = new FakeServices()
    const slowly = services.answer
    services.answer = async (submission) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return slowly(submission)
    }
    const opened = post(folder, { services })
    const mailboxes = Array.from({ length: 12 }, (_, at) => aMailbox({ address: `m@p${at}.example`, family: `p${at}` }))
    await withAccounts(opened, mailboxes)
    const other = post(folder, { services, process: { id: 4242, isAlive: () => true } })
    const ids = await sendTo(opened, mailboxes)
    await Promise.all([opened.office.start(), other.office.start()])
    for (const id of ids) await becomes(opened, id, 'submitted')
    const tokens = services.submissions.map(({ envelopeId }) => envelopeId)
    expect(new Set(tokens).size).toBe(12)
    expect(tokens).toHaveLength(12)
    expect(opened.bugs).toEqual([])
    expect(other.bugs).toEqual([])
  })

  test('what was being handed over when the program died is followed and never sent again', async () => {
    const folder = temporaryFolder()
    const dying = post(folder)
    const mailbox = aMailbox()
    await withAccounts(dying, [mailbox])
    const taken = new Promise<void>((resolve) => {
      dying.services.submit = async (_submission, _credential, beforeMessage) => {
        await beforeMessage()
        resolve()
        return new Promise(() => {})
      }
    })
    await dying.office.start()
    const [id = ''] = await sendTo(dying, [mailbox])
    await taken
    expect((await dying.store.probe(id)).state).toBe('submitting')

    const next = post(folder, { process: { id: process.pid + 1, isAlive: () => false } })
    await next.office.start()
    const probe = await becomes(next, id, 'unclear')
    await later(next, next.clock, 7000)
    expect(next.services.submissions).toEqual([])
    await vi.waitFor(() => expect(next.services.watches.has(mailbox.id)).toBe(true))
    next.services.show(mailbox, { token: probe.plan.token })
    expect((await becomes(next, id, 'arrived')).copies).toBe(1)
  })

  test('another program that is still at it is left alone', async () => {
    const folder = temporaryFolder()
    const first = post(folder)
    const mailbox = aMailbox()
    await withAccounts(first, [mailbox])
    let finish = () => {}
    const answer = first.services.answer
    first.services.submit = async (submission, _credential, beforeMessage) => {
      await beforeMessage()
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return answer(submission)
    }
    await first.office.start()
    const [id = ''] = await sendTo(first, [mailbox])
    await becomes(first, id, 'submitting')
    const second = post(folder, { process: { id: 4242, isAlive: () => true } })
    await second.office.start()
    expect((await second.store.probe(id)).state).toBe('submitting')
    finish()
    await becomes(second, id, 'submitted')
  })

  test('a reply that never came is unclear, and not sent again', async () => {
    const opened = post()
    const mailbox = aMailbox()
    await withAccounts(opened, [mailbox])
    await opened.office.start()
    opened.services.answer = () => ({ kind: 'unclear' })
    const [id = ''] = await sendTo(opened, [mailbox])
    await becomes(opened, id, 'unclear')
    await later(opened, opened.clock, 3000)
    expect(opened.services.submissions).toHaveLength(1)
  })
})

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
