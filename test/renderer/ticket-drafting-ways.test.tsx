import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { useWriting } from '../../src/renderer/features/tickets/writing-store.ts'
import { someAppeal } from '../engine/appeals/some-appeal.ts'
import { ticketOf } from '../engine/tickets/some-ticket.ts'
import { aTicketView } from '../support/tickets-desk.ts'
import { aDraft, button, click, resetWriting, writingPage } from '../support/writing-desk.tsx'

beforeEach(resetWriting)

describe('the way out', () => {
  const form = someAppeal({ route: 'form', target: 'https://acme.example/form' })
  const desk = { en: 'Ask the desk.', de: 'Die Stelle fragen.' }

  test('of a reply is the thread, also where the request was a form', async () => {
    useWriting.setState({ purpose: 'reply', answer: 'answer 1' })
    await writingPage(aTicketView(ticketOf(), {}, form), { 'tickets.draft': () => aDraft({ to: null }) })
    expect(button('Preview')).toBeTruthy()
    expect(screen.getByText(/Where the answer came from is not known/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Open the page' })).toBeNull()
  })

  test('of an escalation is whom its step names: a mail address', async () => {
    useWriting.setState({ purpose: 'escalation', answer: null })
    const appeal = { ...form, escalate: [{ afterHours: 24, say: desk, target: 'boss@acme.example' }] }
    const advice = { 'tickets.draft': () => aDraft({ to: 'boss@acme.example', advice: desk }) }
    await writingPage(aTicketView(ticketOf(), {}, appeal), advice)
    expect(screen.getByRole('region', { name: 'What to do now' }).textContent).toContain('Ask the desk.')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'To' }).value).toBe('boss@acme.example')
  })

  test('or a page, which is not the first one', async () => {
    useWriting.setState({ purpose: 'escalation', answer: null })
    const appeal = { ...form, escalate: [{ afterHours: 24, say: desk, target: 'https://acme.example/boss' }] }
    await writingPage(aTicketView(ticketOf(), {}, appeal), { 'tickets.draft': () => aDraft({ to: null }) })
    expect(screen.getByRole('button', { name: /^Copy the page/ }).textContent).toContain('acme.example/boss')
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull()
  })
})

describe('a form', () => {
  const appeal = someAppeal({
    route: 'form',
    target: 'https://acme.example/form',
    steps: [{ en: 'Press the third button.', de: 'Den dritten Knopf drücken.' }],
  })
  const fields = aDraft({
    to: null,
    subject: '',
    text: '',
    fields: [
      { label: 'IP address', required: true, hint: null, fact: 'address', value: '192.0.2.10', open: [] },
      {
        label: 'Volume',
        required: false,
        hint: { en: 'A number', de: 'Zahl' },
        fact: null,
        value: '{{volume}}',
        open: ['volume'],
      },
      { label: 'I am human', required: true, hint: null, fact: null, value: null, open: [] },
    ],
    open: ['volume'],
  })
  const view = aTicketView(ticketOf(), {}, appeal)

  test('is filled in field by field, in its order, each to be copied', async () => {
    const { container } = await writingPage(view, { 'tickets.draft': () => fields })
    const list = screen.getByRole('list', { name: 'The fields, in the order of the form' })
    const items = within(list).getAllByRole('listitem')
    expect(items.map((item) => item.getAttribute('aria-label'))).toEqual(['IP address', 'Volume', 'I am human'])
    expect(within(list).getByRole('button', { name: 'Copy IP address' })).toBeTruthy()
    expect(items[0]?.textContent).toContain('required')
    expect(items[2]?.textContent).toContain('This is to be decided there.')
    expect(container.querySelector('mark')?.textContent).toBe('{{volume}}')
    expect(screen.getByText('Press the third button.')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'Mails a day' })).toBeTruthy()
  })

  test('opens only a page that is known', async () => {
    const { calls, unmount } = await writingPage(view, { 'tickets.draft': () => fields })
    expect(button('Open the page')).toHaveProperty('disabled', true)
    expect(screen.getByText(/opens only pages that it knows/)).toBeTruthy()
    expect(calls('links.open')).toEqual([])
    unmount()
    const known = someAppeal({ ...appeal, target: 'https://acme.example/known' })
    const second = await writingPage(aTicketView(ticketOf(), {}, known), {
      'tickets.draft': () => fields,
      'links.known': ({ urls }) => urls.map(() => true),
      'links.open': () => ({ opened: true }),
    })
    await click(button('Open the page'))
    expect(second.calls('links.open')).toEqual([{ url: 'https://acme.example/known' }])
  })

  test('that was sent is noted with what was asked', async () => {
    const { calls } = await writingPage(view, { 'tickets.draft': () => fields })
    await click(button('I have sent it'))
    expect(calls('tickets.submitted')).toEqual([
      {
        id: view.ticket.subject.id,
        purpose: 'request',
        ticketNumber: null,
        text: 'IP address: 192.0.2.10\nVolume: {{volume}}',
      },
    ])
  })
})

test('where nobody can be asked, that is said plainly, with what helps instead and other ways', async () => {
  const appeal = someAppeal({
    route: 'none',
    target: null,
    helps: 'no',
    instead: [{ en: 'Wait a day.', de: 'Einen Tag warten.' }],
  })
  const view = aTicketView(ticketOf(), { otherAppeals: [{ id: 'acme-form', name: 'Form of Acme' }] }, appeal)
  const { calls } = await writingPage(view, { 'tickets.draft': () => aDraft({ subject: '', text: '', to: null }) })
  expect(screen.getByRole('heading', { name: 'There is no way to ask' })).toBeTruthy()
  expect(screen.getByText('Wait a day.')).toBeTruthy()
  expect(button('I have sent it')).toHaveProperty('disabled', true)
  await click(button('Form of Acme'))
  expect(calls('tickets.say')).toMatchObject([{ word: { type: 'appealChosen', appeal: 'acme-form' } }])
  expect(calls('tickets.draft')).toHaveLength(2)
})
