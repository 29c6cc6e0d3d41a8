import { act, fireEvent, screen } from '@testing-library/react'
import { vi } from 'vitest'
import type { Handlers } from '../../src/contract/methods.ts'
import type { DraftView, TicketMailPreview, TicketView } from '../../src/contract/ticket-shapes.ts'
import { DraftingPage } from '../../src/renderer/features/tickets/drafting/drafting-page.tsx'
import { useDrafting } from '../../src/renderer/features/tickets/drafting/drafting-store.ts'
import { useNewTicket } from '../../src/renderer/features/tickets/drafting/new-ticket-store.ts'
import { useTicketSending } from '../../src/renderer/features/tickets/drafting/sending-store.ts'
import { beginWriting, useWriting } from '../../src/renderer/features/tickets/writing-store.ts'
import { installBridge } from './fake-bridge.ts'
import { aSenderView } from './mail-accounts.ts'
import { renderPart } from './render-part.tsx'
import { aTicketView, resetTickets, settledTickets } from './tickets-desk.ts'

/** Before each test: nothing is written, and no ticket is begun. */
export function resetWriting(): void {
  resetTickets()
  useDrafting.getState().leave()
  useTicketSending.getState().leave()
  for (const store of [useNewTicket, useWriting]) Reflect.apply(store.setState, store, [store.getInitialState(), true])
}

/** A request in which nothing is missing and nothing speaks against it. */
export function aDraft(different: Partial<DraftView> = {}): DraftView {
  return {
    language: 'en',
    languages: ['en', 'de'],
    subject: 'Block of 192.0.2.10',
    text: 'Hello,\n\nplease look at 192.0.2.10.\n\nAnna',
    open: [],
    fields: [],
    facts: [
      { fact: 'address', value: '192.0.2.10', masked: false, from: 'ticket' },
      { fact: 'contactAddress', value: 'anna@example.net', masked: false, from: 'profile' },
    ],
    blockers: [],
    overridden: [],
    unchecked: [],
    warnings: [],
    to: 'postmaster@acme.example',
    advice: null,
    ...different,
  }
}

const PREVIEW: TicketMailPreview = {
  previewId: '7f0c0000-0000-4000-8000-00000000eeee',
  from: 'Anna <anna@example.net>',
  to: 'postmaster@acme.example',
  subject: 'Block of 192.0.2.10',
  text: 'Hello,\n\nplease look at 192.0.2.10.\n\nAnna',
  source: 'From: Anna <anna@example.net>\r\nTo: postmaster@acme.example\r\n\r\nHello',
  inReplyTo: null,
}

/** The page on which the request of this ticket is written, as the main process answers it. */
export async function writingPage(view: TicketView = aTicketView(), handlers: Partial<Handlers> = {}) {
  const bridge = installBridge({
    'tickets.show': () => view,
    'tickets.draft': () => aDraft(),
    'tickets.keepDraft': ({ draft }) => ({ ...view, ticket: { ...view.ticket, draft } }),
    'tickets.previewMail': (mail) => ({ ...PREVIEW, to: mail.to, subject: mail.subject, text: mail.text }),
    'tickets.say': () => view,
    'tickets.submitted': () => view,
    'tickets.send': vi.fn<Handlers['tickets.send']>(() => ({ kind: 'sent' })),
    'senders.list': () => [aSenderView({ label: 'My server' })],
    ...handlers,
  })
  await act(() => beginWriting(view.ticket.subject.id, useWriting.getState().purpose, useWriting.getState().answer))
  const rendered = await renderPart(
    <main>
      <DraftingPage />
    </main>,
  )
  await settledTickets()
  return { ...bridge, ...rendered }
}

/** Clicks, and waits until all that follows from it is done. */
export async function click(element: HTMLElement): Promise<void> {
  fireEvent.click(element)
  await settledTickets()
}

/** Types this into a field instead of what stands there. */
export async function type(element: HTMLElement, value: string): Promise<void> {
  fireEvent.change(element, { target: { value } })
  await settledTickets()
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name })

/** What stands in the text now. */
export function writtenText(): string {
  return useDrafting.getState().words.text
}
