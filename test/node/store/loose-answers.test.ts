import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { KeptLooseAnswer } from '../../../src/node/store/tickets.ts'
import { answered, at, event, submitted } from '../../engine/tickets/some-ticket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { append, keep, openStore } from './kept-ticket.ts'

function loose(id: string, changes: Partial<KeptLooseAnswer> = {}): KeptLooseAnswer {
  return {
    id,
    from: 'mail',
    sender: 'support@acme.example',
    subject: 'Your request',
    text: 'words of an answer',
    receivedAt: at(1),
    messageId: `<${id}@acme.example>`,
    ticketNumbers: ['N-1'],
    references: [],
    addresses: ['192.0.2.1'],
    candidates: [],
    ...changes,
  } as KeptLooseAnswer
}

describe('an answer that fits no ticket', () => {
  test('lies there once, the oldest first', async () => {
    const store = openStore()
    expect(await store.keepLooseAnswer(loose('b', { receivedAt: at(2) }))).toBe(true)
    expect(await store.keepLooseAnswer(loose('a'))).toBe(true)
    expect(await store.keepLooseAnswer(loose('a'))).toBe(false)
    expect(await store.keepLooseAnswer(loose('c', { messageId: '<a@acme.example>' }))).toBe(false)
    expect(await store.keepLooseAnswer(loose('d', { messageId: null, from: 'pasted' }))).toBe(true)
    expect(await store.looseAnswers()).toEqual([
      loose('a'),
      loose('d', { messageId: null, from: 'pasted' }),
      loose('b', { receivedAt: at(2) }),
    ])
  })

  test('sent away leaves no word in the file, and does not come back by itself', async () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    await store.keepLooseAnswer(loose('a', { text: 'unmistakable' }))
    expect(await store.forgetLooseAnswer('a')).toBe(true)
    expect(await store.forgetLooseAnswer('a')).toBe(false)
    expect(await store.knowsAnswer('<a@acme.example>')).toBe(true)
    expect(await store.keepLooseAnswer(loose('a'))).toBe(false)
    await store.close()
    expect(readFileSync(join(folder, 'postdesk.db'), 'latin1')).not.toContain('unmistakable')
    expect(await openStore(folder).keepLooseAnswer(loose('a', { from: 'pasted' }))).toBe(true)
  })

  test('is none while it is a ticket’s, and is one again when it was found to belong elsewhere', async () => {
    const store = openStore()
    const ticket = await keep(store, {}, submitted())
    const messageId = '<a@acme.example>'
    expect(await store.knowsAnswer(messageId)).toBe(false)
    const next = await append(store, ticket, event(5, answered('a')))
    expect(await store.knowsAnswer(messageId)).toBe(true)
    expect(await store.keepLooseAnswer(loose('a'))).toBe(false)
    if (next !== null) await append(store, next, event(6, { type: 'unmatched', answer: 'a' }))
    expect(await store.knowsAnswer(messageId)).toBe(true)
    expect(await store.keepLooseAnswer(loose('a'))).toBe(true)
    await store.deleteTickets([ticket.subject.id])
    expect(await store.knowsAnswer(messageId)).toBe(true)
  })
})

test('what words mean is remembered by appeal, the last word counts', async () => {
  const store = openStore()
  const asked = { appeal: 'acme-block', fingerprint: 'f' }
  expect(await store.learned(asked)).toBeNull()
  await store.keepLearned({ ...asked, kind: 'refused', known: 'no', at: at(1) })
  await store.keepLearned({ ...asked, kind: 'solved', known: null, at: at(2) })
  expect(await store.learned(asked)).toEqual({ kind: 'solved', known: null })
  expect(await store.learned({ ...asked, appeal: 'other' })).toBeNull()
})

test('how far a mailbox was read is kept until the mailbox goes', async () => {
  const store = openStore()
  const positions = { INBOX: { uidValidity: '7', uidNext: 12 } }
  expect(await store.answerPositions('m')).toEqual({})
  await store.keepAnswerPositions({ mailbox: 'm', positions: {} })
  await store.keepAnswerPositions({ mailbox: 'm', positions })
  expect(await store.answerPositions('m')).toEqual(positions)
  await store.removeMailbox('m')
  expect(await store.answerPositions('m')).toEqual({})
})
