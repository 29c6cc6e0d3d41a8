import { describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { aMailbox, FakeServices } from './fake-post.ts'
import { becomes, later, noAnswer, order, post, sender, sendTo, withAccounts, wrongPassword } from './post-desk.ts'

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
