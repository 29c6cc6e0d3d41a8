import { describe, expect, test, vi } from 'vitest'
import { Fault } from '../../../src/engine/fault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { FakeServices } from '../probes/fake-post.ts'
import { becomes, happens, openedWith, SUBMITTED, typesOf } from './fake-office.ts'
import { desk, holdMails, show } from './mails-desk.ts'

describe('never two', () => {
  test('what two windows show and send at once goes once', async () => {
    const services = new FakeServices()
    const opened = await desk(temporaryFolder(), { services })
    const { store } = opened
    const other = await desk(temporaryFolder(), { services, store, process: { id: 4242, isAlive: () => true } })
    for (let round = 0; round < 10; round++) {
      const id = (await opened.office.open({ ...openedAbout(round) })).id
      const previews = [await show(opened, id), await show(other, id)]
      const before = services.submissions.length
      const ends = await Promise.allSettled([
        opened.office.mails.send(previews[0] ?? ''),
        other.office.mails.send(previews[1] ?? ''),
      ])
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(services.submissions.length - before).toBe(1)
      expect((await opened.store.ticket(id)).asked).toHaveLength(1)
    }
  })

  test('a double click sends once', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    const previewId = await show(opened, id)
    await Promise.allSettled([opened.office.mails.send(previewId), opened.office.mails.send(previewId)])
    expect(opened.services.submissions).toHaveLength(1)
  })

  test('what was shown before something else went out has to be looked at again', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    const previewId = await show(opened, id)
    await happens(opened, id, SUBMITTED)
    await expect(opened.office.mails.send(previewId)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(opened.services.submissions).toEqual([])
  })

  test('a connection that ends without answer is unclear, and the user tells', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    opened.services.answer = () => ({ kind: 'unclear' })
    expect(await opened.office.mails.send(await show(opened, id))).toEqual({ kind: 'unclear' })
    const { sending, state } = await opened.store.ticket(id)
    expect([state, sending[0]?.unclear]).toEqual(['draft', true])
    await expect(show(opened, id)).rejects.toMatchObject({ code: 'invalid-input' })
    const messageId = sending[0]?.mail.messageId ?? ''
    await expect(opened.office.say(id, { type: 'wentOut', messageId: '<else@x.example>' })).rejects.toThrow()
    expect((await opened.office.say(id, { type: 'wentOut', messageId })).ticket.state).toBe('submitted')
    expect(opened.services.submissions).toHaveLength(1)
  })

  test('what was on its way when the program died is never sent again: it did not go out only when the user says so', async () => {
    const folder = temporaryFolder()
    const dying = await desk(folder)
    const id = await openedWith(dying)
    dying.services.submit = async (_submission, _credential, claim) => {
      await claim()
      return new Promise(() => {})
    }
    void dying.office.mails.send(await show(dying, id))
    await vi.waitFor(async () => expect((await dying.store.ticket(id)).sending).toHaveLength(1))
    const next = await desk(folder, { process: { id: 4242, isAlive: () => false } })
    await next.office.start()
    expect(await typesOf(next, id)).toEqual(['opened', 'sending', 'sendingUnclear'])
    const messageId = (await next.store.ticket(id)).sending[0]?.mail.messageId ?? ''
    expect((await next.office.say(id, { type: 'didNotGoOut', messageId })).ticket.state).toBe('draft')
    expect(await next.office.mails.send(await show(next, id))).toEqual({ kind: 'sent' })
    expect(next.services.submissions).toHaveLength(1)
  })

  test('what another program that lives is handing over is left to it, for as long as that may take', async () => {
    const folder = temporaryFolder()
    const busy = await desk(folder)
    const id = await openedWith(busy)
    const waiting = holdMails(busy.services)
    const sending = busy.office.mails.send(await show(busy, id))
    await vi.waitFor(async () => expect((await busy.store.ticket(id)).sending).toHaveLength(1))
    const other = await desk(folder, { process: { id: 4242, isAlive: () => true } })
    expect(await other.office.mails.settle()).toBe(Date.parse('2026-11-02T12:10:00.000Z'))
    other.clock.forward(1)
    expect(await other.office.mails.settle()).toBeNull()
    expect(await typesOf(other, id)).toEqual(['opened', 'sending', 'sendingUnclear'])
    waiting.pass()
    await sending
    await becomes(busy, id, 'submitted')
    expect((await busy.store.ticket(id)).sending).toEqual([])
  })

  test('an end that the disk did not take is kept later, and as it was', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    const previewId = await show(opened, id)
    const append = opened.store.appendTicket.bind(opened.store)
    vi.spyOn(opened.store, 'appendTicket').mockImplementation((next) =>
      next.event.type === 'sent' ? Promise.reject(new Fault('disk-full')) : append(next),
    )
    expect(await opened.office.mails.send(previewId)).toEqual({ kind: 'sent' })
    expect(await typesOf(opened, id)).toEqual(['opened', 'sending'])
    expect(opened.bugs).toHaveLength(1)
    vi.mocked(opened.store.appendTicket).mockImplementation(append)
    expect(await opened.office.mails.settle()).toBeNull()
    expect(await typesOf(opened, id)).toEqual(['opened', 'sending', 'sent'])
  })
})

function openedAbout(round: number) {
  const origin = { kind: 'empty' as const, organization: null, address: null }
  return { origin, organization: 'acme', appeal: 'acme-block', addresses: [`192.0.2.${round + 100}`] }
}
