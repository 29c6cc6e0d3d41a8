import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { MethodName } from '../../src/contract/methods.ts'
import { methods } from '../../src/contract/methods.ts'
import type { Hands } from '../../src/main/handlers/hands.ts'
import { tickets } from '../../src/main/handlers/tickets.ts'
import { answerCalls } from '../../src/main/ipc/answer-call.ts'
import { ADDRESS, openFakeOffice, order, sender } from '../node/tickets/fake-office.ts'

const ORIGIN = 'postdesk://app'
const OURS = { sender: { id: 7 }, senderFrame: { origin: ORIGIN, parent: null } }

/** The handlers as the window reaches them: input is looked at, faults become values. */
async function desk() {
  const opened = openFakeOffice()
  await opened.store.keepSender(sender)
  // What these handlers do not touch is not there.
  const handlers = tickets({ tickets: { office: opened.office }, store: opened.store } as unknown as Hands)
  const report = vi.fn()
  // Only those of tickets are asked.
  const answer = answerCalls(methods, handlers as never, { origin: ORIGIN, contentsId: () => 7 }, report)
  const call = async (name: MethodName, input: unknown): Promise<unknown> => {
    const reply = await answer(OURS, name, input)
    return reply.ok ? reply.value : reply.fault
  }
  return { ...opened, call, report }
}

const query = {
  search: '',
  column: null,
  open: null,
  organization: null,
  move: null,
  order: 'due',
  offset: 0,
  limit: 50,
}

describe('a ticket, as the window asks for it', () => {
  test('is begun, opened, found, written, sent, answered, solved and deleted', async () => {
    const { call, services, report } = await desk()
    expect(await call('tickets.begin', { origin: order().origin })).toMatchObject({ existing: [] })
    const opened = await call('tickets.open', order())
    expect(opened).toMatchObject({ joined: false })
    const { id } = opened as { readonly id: string }
    expect(await call('tickets.show', { id })).toMatchObject({
      organizationName: 'Acme Mail',
      due: { because: 'draft' },
    })
    expect(await call('tickets.list', query)).toMatchObject({ total: 1, lines: [{ id, addresses: [ADDRESS] }] })
    const board = { search: 'acme', organization: null, move: 'you', limit: 10 }
    expect(await call('tickets.board', board)).toMatchObject({ columns: { toWrite: { total: 1 } } })
    expect(await call('tickets.due', { days: 0 })).toMatchObject([{ id }])
    const draft = { language: 'en', subject: 'x', text: 'y', overridden: [] }
    expect(await call('tickets.keepDraft', { id, draft })).toMatchObject({ ticket: { draft } })
    const mail = { id, purpose: 'request', sender: sender.id, from: 'anna@example.org', to: 'desk@acme.example' }
    const preview = await call('tickets.previewMail', { ...mail, subject: 'x', text: 'y', answer: null })
    const { previewId, source } = preview as { readonly previewId: string; readonly source: string }
    expect(source).toContain('To: desk@acme.example')
    expect(services.submissions).toEqual([])
    expect(await call('tickets.send', { previewId })).toEqual({ kind: 'sent' })
    expect(await call('tickets.send', { previewId })).toMatchObject({ code: 'not-found' })
    expect(services.submissions).toHaveLength(1)
    const submission = { id, purpose: 'escalation', text: 'z', ticketNumber: null }
    expect(await call('tickets.submitted', submission)).toMatchObject({ ticket: { state: 'escalated' } })
    expect(await call('tickets.say', { id, word: { type: 'solved' } })).toMatchObject({ ticket: { state: 'solved' } })
    expect(await call('tickets.statistics', {})).toMatchObject([{ organization: 'acme', solved: 1 }])
    expect(await call('tickets.delete', { ids: [id] })).toEqual({ deleted: 1 })
    expect(await call('tickets.show', { id })).toMatchObject({ code: 'not-found' })
    expect(report).not.toHaveBeenCalled()
  })

  test('is refused with what was expected, and nothing of it is a bug', async () => {
    const { call, report } = await desk()
    expect(await call('tickets.open', { ...order(), appeal: 'lister-list' })).toMatchObject({ code: 'invalid-input' })
    expect(await call('tickets.open', { ...order(), addresses: ['x\r\ny'] })).toMatchObject({ code: 'invalid-input' })
    expect(await call('tickets.say', { id: randomUUID(), word: { type: 'solved' } })).toMatchObject({
      code: 'not-found',
    })
    expect(report).not.toHaveBeenCalled()
  })

  test('has settings, a profile and organizations', async () => {
    const { call } = await desk()
    expect(await call('tickets.settings', {})).toEqual({ answerMailboxes: [], reminders: true })
    const settings = { answerMailboxes: [], reminders: false }
    expect(await call('tickets.setSettings', settings)).toEqual(settings)
    expect(await call('tickets.settings', {})).toEqual(settings)
    expect(await call('tickets.profile', {})).toMatchObject({ contactName: '' })
    expect(await call('tickets.organizations', {})).toHaveLength(2)
    expect(await call('tickets.looseAnswers', {})).toEqual([])
    expect(await call('tickets.lookNow', {})).toEqual({ looking: 0 })
  })
})
