import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useDrafting } from '../../src/renderer/features/tickets/drafting/drafting-store.ts'
import { ticketOf } from '../engine/tickets/some-ticket.ts'
import { FaultReply } from '../support/fake-bridge.ts'
import { pageWords } from '../support/probes-desk.ts'
import { aTicketView, settledTickets, someEvidence } from '../support/tickets-desk.ts'
import { aDraft, button, click, resetWriting, type, writingPage, writtenText } from '../support/writing-desk.tsx'

beforeEach(resetWriting)

const textField = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })

describe('the text', () => {
  test('is made of what is known, with where each fact is from', async () => {
    const { calls } = await writingPage()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Request to Acme')
    expect(textField().value).toMatch(/please look at 192\.0\.2\.10/)
    const facts = screen.getByRole('region', { name: /What is filled in/ })
    expect(within(facts).getByText('from the ticket')).toBeTruthy()
    expect(within(facts).getByText('from the profile')).toBeTruthy()
    expect(calls('tickets.draft')).toMatchObject([
      {
        order: {
          purpose: 'request',
          language: null,
          answer: null,
          evidence: null,
          tell: [],
          facts: {},
          overridden: [],
        },
      },
    ])
    expect(calls('tickets.keepDraft')).toEqual([])
  })

  test('is there in German, and addresses nobody', async () => {
    useSettings.setState({ language: 'de' })
    await writingPage()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Antrag an Acme')
    expect(pageWords()).not.toMatch(/\b(Sie|Ihre?n?|du|dein)\b/)
  })

  test('is made anew in another language', async () => {
    const { calls } = await writingPage(aTicketView(), {
      'tickets.draft': ({ order }) =>
        aDraft(order.language === 'de' ? { language: 'de', text: 'Guten Tag' } : { text: 'Hello' }),
    })
    await type(screen.getByRole('combobox', { name: 'Language of the text' }), 'de')
    expect(textField().value).toBe('Guten Tag')
    expect(calls('tickets.draft')).toHaveLength(2)
  })

  test('changed by hand is not overwritten by ticks, only by the user’s word', async () => {
    const evidence = [someEvidence({ id: 'one' }), someEvidence({ id: 'two', line: '554 blocked' })]
    const { calls } = await writingPage(aTicketView(ticketOf(), { evidence }), {
      'tickets.draft': ({ order }) => aDraft({ text: `made of ${order.evidence?.join() ?? 'all'}` }),
    })
    await type(textField(), 'my own words')
    await click(screen.getAllByRole('checkbox', { name: /^Refusal/ })[0] as HTMLElement)
    expect(calls('tickets.draft')).toMatchObject([{}, { order: { evidence: ['two'] } }])
    expect(textField().value).toBe('my own words')
    expect(screen.getByText(/Changed by hand/)).toBeTruthy()
    await click(button('Write it anew'))
    expect(textField().value).toBe('my own words')
    await click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Write it anew' }))
    expect(textField().value).toBe('made of two')
    expect(screen.queryByText(/Changed by hand/)).toBeNull()
  })

  test('an older answer of the main process does not replace a newer one', async () => {
    const answers: ((text: string) => void)[] = []
    await writingPage(aTicketView(), {
      'tickets.draft': ({ order }) =>
        order.language === null
          ? aDraft()
          : new Promise((resolve) => answers.push((text) => resolve(aDraft({ language: order.language, text })))),
    })
    const choice = screen.getByRole('combobox', { name: 'Language of the text' })
    await type(choice, 'de')
    await type(choice, 'en')
    await act(async () => answers[1]?.('second'))
    await act(async () => answers[0]?.('first'))
    await settledTickets()
    expect(textField().value).toBe('second')
  })

  test('of strangers stays text', async () => {
    const line = '<img src=x onerror="alert(1)"> \u202eevil'
    const view = aTicketView(ticketOf(), { evidence: [someEvidence({ line })], organizationName: '<b>Acme</b>' })
    const { container } = await writingPage(view, {
      'tickets.draft': () => aDraft({ text: '<script>alert(1)</script> {{volume}}', open: ['volume'] }),
    })
    expect(container.querySelector('script, img, b')).toBeNull()
    expect(textField().value).toContain('<script>')
    expect(pageWords()).not.toContain('\u202e')
  })
})

describe('a draft', () => {
  test('is kept in a pause of typing, as it stands then', async () => {
    const { calls } = await writingPage()
    vi.useFakeTimers()
    fireEvent.change(textField(), { target: { value: 'a' } })
    await act(() => vi.advanceTimersByTimeAsync(500))
    fireEvent.change(textField(), { target: { value: 'ab' } })
    await act(() => vi.advanceTimersByTimeAsync(500))
    expect(calls('tickets.keepDraft')).toEqual([])
    await act(() => vi.advanceTimersByTimeAsync(5000))
    vi.useRealTimers()
    expect(calls('tickets.keepDraft')).toEqual([
      {
        id: '00000000-0000-4000-8000-000000000001',
        draft: { language: 'en', subject: 'Block of 192.0.2.10', text: 'ab', overridden: [] },
      },
    ])
    expect(screen.getByText('Kept as a draft')).toBeTruthy()
  })

  test('is kept when the page or the window is left before that', async () => {
    const { calls, unmount } = await writingPage()
    await type(textField(), 'left')
    unmount()
    await settledTickets()
    expect(calls('tickets.keepDraft')).toMatchObject([{ draft: { text: 'left' } }])
    act(() => useDrafting.getState().write({ text: 'closed' }))
    window.dispatchEvent(new Event('pagehide'))
    await settledTickets()
    expect(calls('tickets.keepDraft')).toMatchObject([{}, { draft: { text: 'closed' } }])
  })

  test('is there again, as the user’s own words where it differs', async () => {
    const kept = { language: 'en', subject: 'Mine', text: 'mine', overridden: [] } as const
    await writingPage(aTicketView({ ...ticketOf(), draft: kept }))
    expect(textField().value).toBe('mine')
    expect(screen.getByText(/Changed by hand/)).toBeTruthy()
  })

  test('that could not be kept before the program ended is there again, and is kept then', async () => {
    const lost = await writingPage(aTicketView(), {
      'tickets.keepDraft': () => {
        throw new FaultReply('store-busy')
      },
    })
    await type(textField(), 'nearly lost')
    lost.unmount()
    await settledTickets()
    useDrafting.setState(useDrafting.getInitialState(), true)
    const { calls } = await writingPage()
    expect(textField().value).toBe('nearly lost')
    await act(() => useDrafting.getState().flush())
    expect(calls('tickets.keepDraft')).toMatchObject([{ draft: { text: 'nearly lost' } }])
    expect(localStorage.getItem('postdesk.unkept')).toBeNull()
  })

  test('that could not be kept says so and loses nothing', async () => {
    await writingPage(aTicketView(), {
      'tickets.keepDraft': () => {
        throw new FaultReply('disk-full')
      },
    })
    await type(textField(), 'mine')
    await act(() => useDrafting.getState().flush())
    expect(screen.getByText('The draft could not be kept.')).toBeTruthy()
    expect(textField().value).toBe('mine')
  })

  test('who looks elsewhere and comes back finds ticks and words', async () => {
    const { unmount } = await writingPage(aTicketView(), {
      'tickets.draft': ({ order }) => aDraft({ text: order.facts.volume ?? '{{volume}}', open: [] }),
    })
    await act(() => useDrafting.getState().choose({ facts: { volume: '40' } }))
    unmount()
    await writingPage(aTicketView(), {
      'tickets.draft': ({ order }) => aDraft({ text: order.facts.volume ?? '{{volume}}', open: [] }),
    })
    expect(writtenText()).toBe('40')
  })
})
