import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Handlers, Input } from '../../src/contract/methods.ts'
import type { NoteView } from '../../src/contract/ticket-shapes.ts'
import { NoteDialog } from '../../src/renderer/features/tickets/notes/note-dialog.tsx'
import { useNote } from '../../src/renderer/features/tickets/notes/note-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'
import { settledTickets } from '../support/tickets-desk.ts'
import { button, click, resetWriting, type } from '../support/writing-desk.tsx'

beforeEach(() => {
  resetWriting()
  useNote.getState().close()
})

const TICKET = '00000000-0000-4000-8000-000000000001'

function aNote({ kind, language, facts }: Input<'tickets.note'>): NoteView {
  const domain = facts.domain ?? '{{domain}}'
  return {
    languages: ['en', 'de', 'fr'],
    language: language ?? 'en',
    to: kind === 'recipient' ? null : `${kind}@example.com`,
    subject: `About ${kind}`,
    text: `${language ?? 'en'}: mail from ${domain}`,
    open: facts.domain === undefined ? ['domain'] : [],
  }
}

async function opened(handlers: Partial<Handlers> = {}) {
  const bridge = installBridge({ 'tickets.note': aNote, ...handlers })
  await renderPart(<NoteDialog />)
  act(() => useNote.getState().open('recipient', TICKET))
  await settledTickets()
  return bridge
}

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value

describe('a text for somebody else', () => {
  test('is written for the recipient first, with what is missing marked', async () => {
    const { calls } = await opened()
    expect(calls('tickets.note')).toEqual([{ kind: 'recipient', ticket: TICKET, language: null, facts: {} }])
    expect(text()).toBe('en: mail from {{domain}}')
    expect(document.querySelector('mark')?.textContent).toBe('{{domain}}')
    expect(screen.getByText('One place is still open.')).toBeTruthy()
  })

  test('is written for others and in other languages', async () => {
    await opened()
    await click(screen.getByRole('radio', { name: 'Postmaster' }))
    expect(button(/^Copy the address: postmaster@example\.com$/)).toBeTruthy()
    await type(screen.getByRole('combobox', { name: 'Language' }), 'fr')
    expect(text()).toBe('fr: mail from {{domain}}')
  })

  test('takes what is typed, with Enter', async () => {
    await opened()
    const field = screen.getByRole('textbox', { name: 'Domain that mail is from' })
    await type(field, 'example.org')
    expect(text()).toContain('{{domain}}')
    fireEvent.keyDown(field, { key: 'Enter' })
    await settledTickets()
    expect(text()).toBe('en: mail from example.org')
    expect(screen.getByRole('textbox', { name: 'Domain that mail is from' })).toBeTruthy()
  })

  test('can be changed and copied, and goes nowhere by itself', async () => {
    const { call } = await opened()
    await type(screen.getByRole('textbox', { name: 'Text' }), 'mine')
    expect(text()).toBe('mine')
    expect(button('Copy the text')).toBeTruthy()
    expect(new Set(call.mock.calls.map(([name]) => name))).toEqual(new Set(['tickets.note']))
  })

  test('of strangers stays text', async () => {
    await opened({ 'tickets.note': (order) => ({ ...aNote(order), text: '<img src=x> {{domain}}' }) })
    expect(document.querySelector('[role=dialog] img')).toBeNull()
    expect(text()).toContain('<img src=x>')
  })

  test('of a ticket that is gone says so', async () => {
    await opened({
      'tickets.note': () => {
        throw new FaultReply('not-found')
      },
    })
    expect(screen.getByRole('alert').textContent).toBe('The ticket of this text is no longer there.')
  })
})
