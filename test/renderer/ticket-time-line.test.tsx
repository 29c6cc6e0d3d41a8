import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { hearTicketsChanged } from '../../src/renderer/features/tickets/hear-tickets-changed.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { someAppeal } from '../engine/appeals/some-appeal.ts'
import { answered, refusedAgain, SENDING, SENT, submitted, ticketOf } from '../engine/tickets/some-ticket.ts'
import { FaultReply } from '../support/fake-bridge.ts'
import { sampleId } from '../support/probes.ts'
import { pageWords } from '../support/probes-desk.ts'
import { button, click, drawTicket, section } from '../support/ticket-page.tsx'
import { aTicketView, resetTickets, settledTickets, someEvidence } from '../support/tickets-desk.ts'

beforeEach(resetTickets)

describe('answers', () => {
  test('are plain text, whatever stands in them', async () => {
    const text = '<script>alert(1)</script><b>bold</b> https://evil.example/ \u202eroman\u202c \u0007\u200b'
    await drawTicket(
      aTicketView(
        ticketOf(
          submitted(),
          answered('a', {
            text,
            sender: 'x\u202e@acme.example',
            subject: '<img src=x>\nBcc: y',
            authenticated: 'fail',
          }),
        ),
      ),
    )
    const answers = screen.getByRole('region', { name: 'Answers' })
    expect(answers.querySelector('script, b, img, a[href]')).toBeNull()
    expect(answers.querySelector('pre')?.textContent).toBe(
      '<script>alert(1)</script><b>bold</b> https://evil.example/ \ufffdroman\ufffd \ufffd\ufffd',
    )
    expect(answers.textContent).toContain('x\ufffd@acme.example')
    expect(answers.textContent).toContain('<img src=x> Bcc: y')
    expect(answers.textContent).toContain('the sender is forged')
  })

  test('of ten megabytes are drawn in parts', async () => {
    await drawTicket(aTicketView(ticketOf(submitted(), answered('a', { text: 'x'.repeat(10_000_000) }))))
    const text = () => screen.getByRole('region', { name: 'Answers' }).querySelector('pre')?.textContent?.length
    expect(text()).toBe(20_000)
    await click('Show 100,000 more characters')
    expect(text()).toBe(120_000)
  })
})

describe('the time line', () => {
  test('has every event, the newest first, with its text folded', async () => {
    await drawTicket(
      aTicketView(
        ticketOf(SENDING, SENT, answered('a', { text: 'We looked.' }), { type: 'noted', text: 'Called them.' }),
      ),
    )
    const lines = [...(document.querySelectorAll('[aria-labelledby="time-line"] time') ?? [])].map(
      (time) => time.parentElement?.querySelector('p')?.textContent,
    )
    expect(lines).toEqual([
      'A note.',
      'Answer read from mail: Refused.',
      'It went out.',
      'Request: being handed over for postmaster@acme.example.',
      'Opened by hand.',
    ])
    expect(pageWords()).not.toContain('Called them.')
    await click('Show the text: A note.')
    expect(pageWords()).toContain('Called them.')
    expect(button('Hide the text: A note.').getAttribute('aria-expanded')).toBe('true')
  })

  test('that is long begins with the newest thirty', async () => {
    const notes = Array.from({ length: 70 }, (_, number) => ({ type: 'noted', text: `note ${number}` }) as const)
    await drawTicket(aTicketView(ticketOf(...notes)))
    const count = () => document.querySelectorAll('[aria-labelledby="time-line"] time').length
    expect(count()).toBe(30)
    await click('Show 30 older events')
    expect(count()).toBe(60)
    await click('Show 11 older events')
    expect(count()).toBe(71)
    expect(screen.queryByText(/older events/)).toBeNull()
  })

  test('is unfolded for paper, whole', async () => {
    const notes = Array.from({ length: 70 }, (_, number) => ({ type: 'noted', text: `note ${number}` }) as const)
    await drawTicket(aTicketView(ticketOf(...notes)))
    let printed = ''
    vi.stubGlobal('print', () => {
      printed = pageWords()
    })
    act(() => fireEvent.click(button('Print')))
    vi.unstubAllGlobals()
    for (const text of ['note 0', 'note 35', 'note 69']) expect(printed).toContain(text)
    expect(pageWords()).not.toContain('note 0')
  })

  test('is unfolded when the system prints', async () => {
    await drawTicket(aTicketView(ticketOf({ type: 'noted', text: 'Called them.' })))
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(pageWords()).toContain('Called them.')
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(pageWords()).not.toContain('Called them.')
  })
})

describe('what belongs to a ticket', () => {
  test('evidence and refusals lead to where they are kept', async () => {
    const entry = sampleId()
    const opened = vi.fn(async () => {})
    useDiagnose.setState({ open: opened })
    await drawTicket(
      aTicketView(ticketOf(submitted(), refusedAgain(3, entry)), {
        evidence: [
          someEvidence({ reference: entry }),
          someEvidence({ id: '2', kind: 'check', line: 'PTR is right\u202e' }),
        ],
      }),
    )
    expect(
      section('Evidence')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Refusal550 5\.7\.1 Service unavailable .*Show it$/),
      expect.stringMatching(/^CheckPTR is right\ufffd /),
    ])
    fireEvent.click(button('Show it: 550 5.7.1 Service unavailable'))
    fireEvent.click(screen.getByRole('button', { name: /^Show the diagnosis/ }))
    expect(opened.mock.calls).toEqual([[entry], [entry]])
    useDiagnose.setState(useDiagnose.getInitialState())
  })

  test('a note is kept, and stays in the field where it cannot be', async () => {
    let isFull = true
    const { calls } = await drawTicket(aTicketView(), {
      'tickets.say': () => (isFull ? Promise.reject(new FaultReply('disk-full')) : aTicketView()),
    })
    const field = screen.getByRole('textbox', { name: 'Note, for this computer only' })
    fireEvent.change(field, { target: { value: '  Called them.  ' } })
    await click('Keep the note')
    expect(Reflect.get(field, 'value')).toBe('  Called them.  ')
    isFull = false
    await click('Keep the note')
    expect(calls('tickets.say').at(-1)).toMatchObject({ word: { type: 'noted', text: 'Called them.' } })
    expect(Reflect.get(field, 'value')).toBe('')
  })

  test('another way can be taken', async () => {
    const { calls } = await drawTicket(
      aTicketView(ticketOf(), { otherAppeals: [{ id: 'acme-rate', name: 'Acme, rate' }] }),
    )
    await click('Take this way: Acme, rate')
    expect(calls('tickets.say')).toMatchObject([{ word: { type: 'appealChosen', appeal: 'acme-rate' } }])
  })

  test('what is known of the way has its sources, with their days', async () => {
    const sources = [{ url: 'https://acme.example/postmaster', asOf: '2026-11-20' }]
    const expectation = { en: 'A machine answers first.', de: 'Zuerst antwortet eine Maschine.' }
    await drawTicket(
      aTicketView(ticketOf(), {}, someAppeal({ sources, expect: expectation, helps: 'maybe', unsure: true })),
    )
    const way = section('What is known of this way')
    expect(way.getByText('A machine answers first.')).toBeTruthy()
    expect(way.getByText('Asking helps in some cases')).toBeTruthy()
    expect(way.getByText('as of Nov 20, 2026')).toBeTruthy()
    expect(way.getByText(/Looked at on Nov 21, 2026\. Not certain/)).toBeTruthy()
    expect(way.getByText('first answer mostly within 24 hr, settled mostly within 5 days')).toBeTruthy()
  })

  test('it leaves the program in five forms, and is deleted after a question', async () => {
    const { calls } = await drawTicket(aTicketView(), {
      'tickets.export': () => ({ path: '/tmp/ticket.md' }),
      'tickets.delete': () => ({ deleted: 1 }),
    })
    const { id } = ticketOf().subject
    await click('Export')
    await click('Markdown')
    expect(calls('tickets.export')).toEqual([{ ids: [id], format: 'markdown', language: 'en' }])
    await click('Delete …')
    expect(calls('tickets.delete')).toEqual([])
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }))
    await settledTickets()
    expect(calls('tickets.delete')).toEqual([{ ids: [id] }])
    expect(useNavigation.getState().view).not.toBe('result')
  })
})

test('what changes while it is shown comes by itself, and takes neither focus nor what was typed', async () => {
  let now = aTicketView(ticketOf(submitted()))
  await drawTicket(() => now)
  const field = screen.getByRole('textbox', { name: 'Note, for this computer only' })
  field.focus()
  fireEvent.change(field, { target: { value: 'half a sen' } })
  now = aTicketView(ticketOf(submitted(), answered('a', { kind: 'acknowledged' })))
  act(() => hearTicketsChanged([now.ticket.subject.id]))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Acme. Receipt confirmed. Their move.'))
  expect(document.activeElement).toBe(field)
  expect(Reflect.get(field, 'value')).toBe('half a sen')
})
