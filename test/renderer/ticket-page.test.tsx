import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { useSending } from '../../src/renderer/features/probes/send-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useTicket } from '../../src/renderer/features/tickets/ticket-store.ts'
import { TicketsPage } from '../../src/renderer/features/tickets/tickets-page.tsx'
import { useWriting } from '../../src/renderer/features/tickets/writing-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { knownAnswer, someAppeal } from '../engine/appeals/some-appeal.ts'
import {
  answered,
  at,
  SENDING,
  SILENT,
  submitted,
  ticketAbout,
  ticketOf,
  UNCLEAR,
} from '../engine/tickets/some-ticket.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aMailboxView } from '../support/mail-accounts.ts'
import { sampleId } from '../support/probes.ts'
import { heading } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'
import { click, drawTicket, section } from '../support/ticket-page.tsx'
import { aTicketView, resetTickets, settledTickets } from '../support/tickets-desk.ts'

beforeEach(() => {
  resetTickets()
  useWriting.setState(useWriting.getInitialState())
  useSending.setState(useSending.getInitialState())
})

describe('the head', () => {
  test('says who is asked about what, how it stands, whose move it is and until when', async () => {
    await drawTicket(aTicketView(ticketOf(submitted())))
    expect(heading()).toBe('Acme: 192.0.2.10, 2001:db8::25')
    const head = document.querySelector('header')?.textContent ?? ''
    expect(head).toContain('SubmittedTheir moveFirst answer expected: Nov 3, 2026 (')
    expect(head).toContain('mail to example.net')
    expect(screen.getByRole('status').textContent).toBe('Acme. Submitted. Their move.')
  })

  test('speaks German', async () => {
    useSettings.setState({ language: 'de' })
    await drawTicket(aTicketView(ticketOf(submitted())))
    expect(document.querySelector('header')?.textContent).toContain(
      'EingereichtAnbieter am ZugErste Antwort erwartet: 03.11.2026 (',
    )
    expect(screen.getByRole('heading', { name: 'Was nun' })).toBeTruthy()
  })

  test('of a ticket that is gone says so', async () => {
    installBridge({
      'tickets.show': () => {
        throw new FaultReply('not-found')
      },
    })
    await renderPart(<TicketsPage />)
    await act(() => useTicket.getState().open(sampleId()))
    await settledTickets()
    expect(screen.getByRole('status').textContent).toBe('This ticket is no longer there.')
  })
})

describe('what now', () => {
  test.each([
    ['a draft', aTicketView(), 'Write the request', 'request', null],
    ['silence', aTicketView(ticketOf(submitted(), SILENT)), 'Ask once more', 'request', null],
    ['a refusal', aTicketView(ticketOf(submitted(), answered('a'))), 'Write a reply', 'reply', 'a'],
  ] as const)('after %s leads to where it is written', async (_, view, name, purpose, answer) => {
    await drawTicket(view)
    fireEvent.click(section('What now').getByRole('button', { name }))
    await settledTickets()
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'send' })
    expect(useWriting.getState()).toMatchObject({ purpose, answer })
  })

  test('gives the advice for silence, with whom to go to next', async () => {
    const step = {
      afterHours: 1,
      say: { en: 'Write to the postmaster.', de: 'An den Postmaster schreiben.' },
      target: 'postmaster@acme.example',
    }
    const silent = { type: 'silent', dueAt: at(24), advice: { kind: 'escalate', step: 0 } } as const
    await drawTicket(aTicketView(ticketOf(submitted(), silent), {}, someAppeal({ escalate: [step] })))
    const now = section('What now')
    expect(now.getByText(/No answer came by Nov 3, 2026\. It is time for the next step up\./)).toBeTruthy()
    expect(now.getByText(/Write to the/).textContent).toBe('Write to the postmaster.')
    expect(now.getByRole('button', { name: 'Escalate' })).toBeTruthy()
  })

  test('says what a known answer means and what to do then', async () => {
    const says = { en: 'A machine answered.', de: 'Eine Maschine hat geantwortet.' }
    const next = { en: 'Reply in the same thread.', de: 'Im selben Mailverlauf antworten.' }
    const known = knownAnswer({
      id: 'auto',
      kind: 'nothingFound',
      words: ['no'],
      says,
      next,
      reply: { en: 'Please look again.' },
    })
    const ticket = ticketOf(submitted(), answered('a', { kind: 'nothingFound', known: 'auto' }))
    await drawTicket(aTicketView(ticket, {}, someAppeal({ answers: [known] })))
    expect(section('What now').getByText(/A machine answered\./).textContent).toBe('Nothing found. A machine answered.')
    expect(section('What now').getByText('Reply in the same thread.')).toBeTruthy()
  })

  test('asks of a mail of which nobody knows whether it went out', async () => {
    const { calls } = await drawTicket(aTicketView(ticketOf(SENDING, UNCLEAR)))
    expect(screen.queryByRole('button', { name: 'Write the request' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /went out$/ }))
    await settledTickets()
    expect(calls('tickets.say')).toEqual([
      { id: ticketOf().subject.id, word: { type: 'wentOut', messageId: '<1@example.org>' } },
    ])
  })

  test.each([['Mark as solved', { type: 'solved' }]] as const)('%s is kept at once', async (name, word) => {
    const { calls } = await drawTicket(aTicketView(ticketOf(submitted())))
    await click(name)
    expect(calls('tickets.say')).toEqual([{ id: ticketOf().subject.id, word }])
  })

  test('gives up after a question', async () => {
    const { calls } = await drawTicket(aTicketView(ticketOf(submitted())))
    await click('Give up')
    expect(calls('tickets.say')).toEqual([])
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Give up' }))
    await settledTickets()
    expect(calls('tickets.say')).toMatchObject([{ word: { type: 'givenUp' } }])
  })

  test('reopens what has ended', async () => {
    const { calls } = await drawTicket(aTicketView(ticketOf(submitted(), { type: 'givenUp' })))
    await click('Reopen')
    expect(calls('tickets.say')).toMatchObject([{ word: { type: 'reopened' } }])
  })

  test('verifies with a probe to the mailbox at whoever refused', async () => {
    const there = aMailboxView({ id: sampleId(), address: 'probe@example.net' })
    const elsewhere = aMailboxView({ id: sampleId(), address: 'probe@example.org' })
    await drawTicket(aTicketView(ticketOf(submitted(), { type: 'solved' })), {
      'mailboxes.list': () => [elsewhere, there],
    })
    await click('Verify with a probe')
    expect(useNavigation.getState()).toMatchObject({ place: 'probes', view: 'send' })
    expect(useSending.getState().draft.mailboxes).toEqual([there.mailbox.id])
  })

  test('looks for answers and says where nowhere is looked', async () => {
    await drawTicket(aTicketView(ticketOf(submitted())), { 'tickets.lookNow': () => ({ looking: 0 }) })
    await click('Look for answers now')
    expect(screen.getByRole('status').textContent).toContain('No mailbox is named')
  })

  test('postpones to the morning of a day on this clock, and not to the past', async () => {
    const { calls } = await drawTicket(aTicketView(ticketOf(submitted())))
    await click('Postpone …')
    const field = screen.getByLabelText('Remind on this day')
    fireEvent.change(field, { target: { value: '2020-01-01' } })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Postpone' }))
    await settledTickets()
    expect(calls('tickets.say')).toEqual([])
    expect(screen.getByText('A day from tomorrow on is wanted here.')).toBeTruthy()
    fireEvent.change(field, { target: { value: '2099-07-01' } })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Postpone' }))
    await settledTickets()
    expect(calls('tickets.say')).toMatchObject([
      { word: { type: 'postponed', until: new Date(2099, 6, 1, 8).toISOString() } },
    ])
  })

  test('what cannot be kept is said', async () => {
    await drawTicket(aTicketView(ticketOf(submitted())), {
      'tickets.say': () => Promise.reject(new FaultReply('disk-full')),
    })
    await click('Mark as solved')
    expect(screen.getByRole('status').textContent).toContain('no room left on the disk')
  })
})

describe('what was read from mail', () => {
  const view = aTicketView(ticketOf(submitted(), answered('a')))

  test('is marked, and can be undone', async () => {
    const { calls } = await drawTicket(view)
    expect(section('Read from mail').getByText(/nobody has looked at it yet/)).toBeTruthy()
    await click('It belongs elsewhere: undo')
    expect(calls('tickets.say')).toMatchObject([{ word: { type: 'unmatched', answer: 'a' } }])
  })

  test('can be said to be right', async () => {
    const { calls } = await drawTicket(view)
    await click('That is right')
    expect(calls('tickets.say')).toMatchObject([{ word: { type: 'seen' } }])
  })

  test('is not marked where the user brought the answer', async () => {
    await drawTicket(aTicketView(ticketOf(submitted(), answered('a', { from: 'pasted', matchedBy: 'user' }))))
    expect(screen.queryByRole('region', { name: 'Read from mail' })).toBeNull()
  })
})

test('a ticket without a way says what is known, and offers nothing that cannot be done', async () => {
  await drawTicket(aTicketView(ticketAbout({ appeal: null }), {}, null))
  expect(screen.getByText('No way of asking is known for this.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Write the request' })).toBeNull()
})
