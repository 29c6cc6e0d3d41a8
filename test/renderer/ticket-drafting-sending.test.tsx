import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { useTicket } from '../../src/renderer/features/tickets/ticket-store.ts'
import { useWriting } from '../../src/renderer/features/tickets/writing-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { SENDING, ticketOf, UNCLEAR } from '../engine/tickets/some-ticket.ts'
import { FaultReply } from '../support/fake-bridge.ts'
import { aSenderView, aTrouble } from '../support/mail-accounts.ts'
import { heading } from '../support/probes-desk.ts'
import { aTicketView, settledTickets } from '../support/tickets-desk.ts'
import { aDraft, button, click, resetWriting, type, writingPage } from '../support/writing-desk.tsx'

beforeEach(resetWriting)

describe('a mail', () => {
  test('is shown whole before it goes: headers, text, and the source on demand', async () => {
    const { calls } = await writingPage()
    await click(button('Preview'))
    expect(heading()).toBe('This mail would go')
    expect(screen.getByText('postmaster@acme.example')).toBeTruthy()
    expect(screen.queryByText(/^From: Anna/)).toBeNull()
    await click(button('Show the source'))
    expect(screen.getByRole('region', { name: 'Source of the mail, as it goes' }).textContent).toContain('From: Anna')
    expect(calls('tickets.previewMail')).toEqual([
      {
        id: '00000000-0000-4000-8000-000000000001',
        purpose: 'request',
        answer: null,
        sender: aSenderView().sender.id,
        from: 'anna@example.net',
        to: 'postmaster@acme.example',
        subject: 'Block of 192.0.2.10',
        text: 'Hello,\n\nplease look at 192.0.2.10.\n\nAnna',
      },
    ])
    expect(calls('tickets.send')).toEqual([])
  })

  test('is sent by the button alone, once however often it is pressed, and the ticket is shown', async () => {
    const { calls } = await writingPage()
    await click(button('Preview'))
    const send = button('Send this mail')
    fireEvent.click(send)
    fireEvent.click(send)
    await settledTickets()
    expect(calls('tickets.send')).toEqual([{ previewId: '7f0c0000-0000-4000-8000-00000000eeee' }])
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'result' })
  })

  test('is never sent by a key in a field', async () => {
    const { calls } = await writingPage()
    for (const field of screen.getAllByRole('textbox')) {
      fireEvent.keyDown(field, { key: 'Enter' })
      fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true })
    }
    await settledTickets()
    expect(calls('tickets.previewMail')).toEqual([])
    expect(calls('tickets.send')).toEqual([])
    expect(calls('tickets.submitted')).toEqual([])
  })

  test('can be changed after it was shown', async () => {
    await writingPage()
    await type(screen.getByRole('textbox', { name: 'Subject' }), 'Another subject')
    await click(button('Preview'))
    await click(button('Change something'))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Subject' }).value).toBe('Another subject')
  })

  test('that the server did not take says so in its words, and can be sent again', async () => {
    await writingPage(aTicketView(), {
      'tickets.send': () => ({ kind: 'notSent', said: '550 5.7.1 <b>no</b>', trouble: aTrouble('server-refused') }),
    })
    await click(button('Preview'))
    await click(button('Send this mail'))
    expect(screen.getByRole('alert').textContent).toContain('550 5.7.1 <b>no</b>')
    expect(button('Preview')).toBeTruthy()
  })

  test('of which nobody knows whether it went is not offered again: the user tells', async () => {
    const unclear = aTicketView(ticketOf(SENDING, UNCLEAR))
    let view = aTicketView()
    const { calls } = await writingPage(view, {
      'tickets.show': () => view,
      'tickets.send': () => {
        view = unclear
        return { kind: 'unclear' }
      },
    })
    await click(button('Preview'))
    await click(button('Send this mail'))
    const note = screen.getByRole('region', { name: 'It is unclear whether the mail went out' })
    expect(within(note).getByText('<1@example.org>')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull()
    await click(button('It went out'))
    expect(calls('tickets.say')).toMatchObject([{ word: { type: 'wentOut', messageId: '<1@example.org>' } }])
    expect(calls('tickets.send')).toHaveLength(1)
    expect(useNavigation.getState().view).toBe('result')
  })

  test('whose preview is no longer kept has to be looked at anew', async () => {
    await writingPage(aTicketView(), {
      'tickets.send': () => {
        throw new FaultReply('not-found')
      },
    })
    await click(button('Preview'))
    await click(button('Send this mail'))
    expect(screen.getByRole('alert').textContent).toMatch(/no longer kept/)
  })

  test('needs an address, a subject and a text', async () => {
    const { calls } = await writingPage(aTicketView(), { 'tickets.draft': () => aDraft({ to: null }) })
    expect(screen.getByText(/The refusal names the address/)).toBeTruthy()
    await click(button('Preview'))
    expect(screen.getByText(/A mail address was expected/)).toBeTruthy()
    await type(screen.getByRole('textbox', { name: 'To' }), 'desk@acme.example')
    await type(screen.getByRole('textbox', { name: 'Subject' }), ' ')
    await click(button('Preview'))
    expect(screen.getByText('A subject is needed.')).toBeTruthy()
    expect(calls('tickets.previewMail')).toEqual([])
  })

  test('leaves from the address that answers come to, where a sender has it', async () => {
    const other = aSenderView({ identities: [{ name: '', address: 'club@example.net' }], id: sender('bb') })
    const mine = aSenderView({ id: sender('cc') })
    const { calls } = await writingPage(aTicketView(), { 'senders.list': () => [other, mine] })
    await click(button('Preview'))
    expect(calls('tickets.previewMail')).toMatchObject([{ sender: sender('cc'), from: 'anna@example.net' }])
  })

  test('without a sender goes with another program, and then the user says so', async () => {
    const { calls } = await writingPage(aTicketView(), { 'senders.list': () => [] })
    expect(screen.getByRole('heading', { name: 'No sender is set up' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull()
    await type(screen.getByRole('textbox', { name: /^Ticket number/ }), ' ACME-7 ')
    const sent = button('I have sent it')
    fireEvent.click(sent)
    fireEvent.click(sent)
    await settledTickets()
    expect(calls('tickets.submitted')).toMatchObject([
      { purpose: 'request', ticketNumber: 'ACME-7', text: expect.stringMatching(/^Block of 192.*please look/s) },
    ])
    expect(useNavigation.getState().view).toBe('result')
  })

  test('is handed to the own mail program only where the address is a known one', async () => {
    const { calls } = await writingPage(aTicketView(), {
      'senders.list': () => [],
      'tickets.draft': () => aDraft({ to: 'known@acme.example' }),
      'links.known': ({ urls }) => urls.map((url) => url === 'mailto:known@acme.example'),
      'links.open': () => ({ opened: true }),
    })
    await click(button('Open in the mail program'))
    expect(calls('links.open')).toEqual([
      { url: expect.stringMatching(/^mailto:known@acme\.example\?subject=Block.*&body=Hello%2C%0D%0A/) },
    ])
  })
})

function sender(end: string): string {
  return `6f1d2c1e-0000-4000-8000-0000000000${end}`
}

test('a reply goes into the thread of its answer', async () => {
  useWriting.setState({ purpose: 'reply', answer: 'answer 1' })
  const { calls } = await writingPage()
  expect(heading()).toBe('Reply to Acme')
  await click(button('Preview'))
  expect(calls('tickets.previewMail')).toMatchObject([{ purpose: 'reply', answer: 'answer 1' }])
})

test('a ticket that is gone says so', async () => {
  await writingPage(aTicketView(), {
    'tickets.draft': () => {
      throw new FaultReply('not-found')
    },
  })
  expect(screen.getByRole('alert').textContent).toBe('This ticket is no longer there.')
  expect(useTicket.getState().view).not.toBeNull()
})
