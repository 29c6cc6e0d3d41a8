import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TicketLine } from '../../src/contract/ticket-shapes.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { hearTicketsChanged } from '../../src/renderer/features/tickets/hear-tickets-changed.ts'
import { TicketsPage } from '../../src/renderer/features/tickets/tickets-page.tsx'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { pageWords } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'
import { aLine, aTicketView, resetTickets, settledTickets, ticketsOf } from '../support/tickets-desk.ts'

beforeEach(resetTickets)

const soon = new Date(Date.now() + 3 * 86_400_000).toISOString()
const asked = (number: number): TicketLine =>
  aLine(number, { state: 'submitted', due: { move: 'them', at: soon, isReached: false, because: 'firstAnswer' } })

async function drawn(all: () => readonly TicketLine[], handlers: Parameters<typeof installBridge>[0] = {}) {
  const bridge = installBridge({ ...ticketsOf(all), ...handlers })
  await renderPart(<TicketsPage />)
  await settledTickets()
  return bridge
}

const column = (name: RegExp) => screen.getByRole('region', { name })
const cardsIn = (name: RegExp) => within(column(name)).queryAllByRole('button')
const card = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}\\b`) })

function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key })
}

describe('the board', () => {
  test('has six columns, each with its number', async () => {
    await drawn(() => [
      aLine(1),
      asked(2),
      asked(3),
      aLine(4, { state: 'expired', due: { move: 'nobody', at: null, isReached: false, because: 'ended' } }),
    ])
    const names = screen
      .getAllByRole('region', { name: /: (one|\d+) tickets?$/ })
      .map((region) => region.getAttribute('aria-label'))
    expect(names).toEqual([
      'To write: one ticket',
      'Asked: 2 tickets',
      'Answered: 0 tickets',
      'Escalated: 0 tickets',
      'Solved: 0 tickets',
      'Ended: one ticket',
    ])
    expect(column(/^Answered/).textContent).toContain('Nothing here')
  })

  test('says on each card who is asked, about what, whose move it is and until when', async () => {
    await drawn(() => [asked(2)])
    const [only] = cardsIn(/^Asked/)
    expect(only?.textContent).toMatch(
      /^Acme 2192\.0\.2\.2Their moveFirst answer expected\w{3} \d+(, \d{4})? · in 3 days$/,
    )
  })

  test('marks what was read from mail, what came back, and how often it was refused', async () => {
    await drawn(() => [
      aLine(1, { readFromMail: true, refusals: 3, state: 'reopened', addresses: ['192.0.2.1', '2001:db8::1'] }),
    ])
    const [only] = cardsIn(/^To write/)
    for (const words of ['Read from mail', 'Reopened', '3 refusals', '+1']) expect(only?.textContent).toContain(words)
  })

  test('opens a card', async () => {
    const { calls } = await drawn(() => [aLine(1)], { 'tickets.show': () => aTicketView() })
    fireEvent.click(card('Acme 1'))
    await settledTickets()
    expect(calls('tickets.show')).toEqual([{ id: aLine(1).id }])
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'result' })
  })

  test('teaches when there is no ticket, and leads to the first', async () => {
    await drawn(() => [])
    expect(screen.getByRole('heading', { name: 'No request is under way' })).toBeTruthy()
    expect(document.querySelector('search')).toBeNull()
  })

  test('that cannot be had says why', async () => {
    await drawn(() => [], {
      'tickets.board': () => {
        throw new FaultReply('store-busy')
      },
    })
    expect(screen.getByRole('alert').textContent).toContain('in use by another program')
    expect(screen.queryByText('No request is under way')).toBeNull()
  })

  test('speaks German', async () => {
    useSettings.setState({ language: 'de' })
    await drawn(() => [asked(2)])
    expect(column(/^Angefragt: ein Vorgang/).textContent).toContain('Anbieter am ZugErste Antwort erwartet')
    expect(pageWords()).toContain('in 3 Tagen')
  })

  test('shows hostile names as what they are', async () => {
    await drawn(() => [
      aLine(1, { organizationName: '<img src=x onerror=alert(1)>\u202eevil\u0000', addresses: ['\u2066x'] }),
    ])
    expect(document.querySelector('main img, .page img, img[src=x]')).toBeNull()
    expect(cardsIn(/^To write/)[0]?.textContent).toContain('<img src=x onerror=alert(1)>\ufffdevil\ufffd\ufffdx')
  })
})

describe('ten thousand tickets', () => {
  const many = Array.from({ length: 10_000 }, (_, number) => asked(number))

  test('are drawn as far as they are in sight', async () => {
    await drawn(() => many)
    expect(column(/^Asked: 10000 tickets/)).toBeTruthy()
    expect(cardsIn(/^Asked/).length).toBeLessThan(30)
    const [first] = within(column(/^Asked/)).getAllByRole('listitem')
    expect(first?.getAttribute('aria-setsize')).toBe('10000')
    expect(first?.getAttribute('aria-posinset')).toBe('1')
  })

  test('are asked for where one scrolls to, and places are kept for them', async () => {
    const { calls } = await drawn(() => many)
    card('Acme 0').focus()
    press('End')
    await settledTickets()
    expect(calls('tickets.list')).toContainEqual(
      expect.objectContaining({ column: 'asked', offset: 9950, limit: 50, order: 'due' }),
    )
    expect(document.activeElement?.getAttribute('data-id')).toBe(asked(9999).id)
  })

  test('stay where one is when something changes', async () => {
    let now: readonly TicketLine[] = many
    const { calls } = await drawn(() => now)
    card('Acme 0').focus()
    press('End')
    await settledTickets()
    const scroller = document.activeElement?.closest('ul')?.parentElement
    const before = scroller?.scrollTop ?? 0
    now = [asked(20_000), ...many]
    act(() => hearTicketsChanged([asked(20_000).id]))
    await waitFor(() => expect(column(/^Asked: 10001 tickets/)).toBeTruthy())
    expect(calls('tickets.list').at(-1)).toMatchObject({ column: 'asked' })
    expect(document.activeElement?.getAttribute('data-id')).toBe(asked(9999).id)
    expect(scroller?.scrollTop).toBe(before + 176)
  })
})

describe('the keyboard', () => {
  const some = [aLine(1), aLine(2), asked(3), aLine(4, { state: 'solved' }), aLine(5, { state: 'solved' })]

  test('leads from card to card and from column to column, over empty ones', async () => {
    await drawn(() => some)
    card('Acme 1').focus()
    const walk: string[] = []
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowLeft',
      'ArrowLeft',
      'Home',
      'End',
    ]) {
      press(key)
      await settledTickets()
      walk.push(/^Acme \d/.exec(document.activeElement?.textContent ?? '')?.[0] ?? '')
    }
    expect(walk).toEqual([
      'Acme 2',
      'Acme 2',
      'Acme 3',
      'Acme 4',
      'Acme 5',
      'Acme 3',
      'Acme 1',
      'Acme 1',
      'Acme 1',
      'Acme 2',
    ])
  })

  test('finds each column as one stop of Tab', async () => {
    await drawn(() => some)
    expect(cardsIn(/^To write/).map(({ tabIndex }) => tabIndex)).toEqual([0, -1])
    card('Acme 2').focus()
    await settledTickets()
    expect(cardsIn(/^To write/).map(({ tabIndex }) => tabIndex)).toEqual([-1, 0])
  })

  test('leaves the keys of the program alone', async () => {
    await drawn(() => some)
    card('Acme 1').focus()
    fireEvent.keyDown(card('Acme 1'), { key: 'ArrowRight', altKey: true })
    await settledTickets()
    expect(document.activeElement).toBe(card('Acme 1'))
  })
})

describe('the filter', () => {
  test('asks as one types, and tells how many fit', async () => {
    const { calls } = await drawn(() => [aLine(1), aLine(2), aLine(12)])
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search the tickets' }), { target: { value: 'acme 1' } })
    await settledTickets()
    expect(calls('tickets.board').at(-1)).toMatchObject({ search: 'acme 1', organization: null, move: null })
    expect(cardsIn(/^To write/)).toHaveLength(2)
    expect(screen.getByRole('status').textContent).toBe('2 tickets. To write 2.')
  })

  test('fast typing asks few questions, and only the last answer counts', async () => {
    const waiting: (() => void)[] = []
    let held = false
    const { calls } = await drawn(() => [aLine(1), aLine(2)], {
      'tickets.board': async (query) => {
        if (held) await new Promise<void>((resolve) => waiting.push(resolve))
        return ticketsOf(() => [aLine(1), aLine(2)])['tickets.board']?.(query) ?? Promise.reject(new Error('none'))
      },
    })
    held = true
    const field = screen.getByRole('searchbox', { name: 'Search the tickets' })
    const before = calls('tickets.board').length
    for (const value of ['a', 'ac', 'acm', 'acme', 'acme 2']) fireEvent.change(field, { target: { value } })
    await settledTickets()
    expect(calls('tickets.board').length - before).toBe(1)
    held = false
    for (const answer of waiting) answer()
    await settledTickets()
    expect(calls('tickets.board').length - before).toBe(2)
    expect(cardsIn(/^To write/).map(({ textContent }) => textContent?.slice(0, 6))).toEqual(['Acme 2'])
  })

  test('narrows to an organization and to whose move it is', async () => {
    const { calls } = await drawn(() => [aLine(1), asked(2)])
    fireEvent.change(screen.getByRole('combobox', { name: 'Organization' }), { target: { value: 'acme' } })
    fireEvent.change(screen.getByRole('combobox', { name: 'Whose move it is' }), { target: { value: 'them' } })
    await settledTickets()
    expect(calls('tickets.board').at(-1)).toMatchObject({ organization: 'acme', move: 'them' })
    expect(cardsIn(/^To write/)).toHaveLength(0)
    expect(cardsIn(/^Asked/)).toHaveLength(1)
    expect(document.querySelector('search')).toBeTruthy()
  })
})

describe('while it is shown', () => {
  test('a ticket that moves takes the focus of nobody, and the counts are told', async () => {
    let now: readonly TicketLine[] = [aLine(1), aLine(2), aLine(3)]
    await drawn(() => now)
    card('Acme 3').focus()
    now = [aLine(3), aLine(2), { ...asked(1) }]
    act(() => hearTicketsChanged([aLine(1).id]))
    await waitFor(() => expect(column(/^Asked: one ticket/)).toBeTruthy())
    expect(document.activeElement).toBe(card('Acme 3'))
    expect(screen.getByRole('status').textContent).toBe('3 tickets. To write 2, Asked 1.')
  })

  test('the focus goes to the card in the same place when its own has left the column', async () => {
    let now: readonly TicketLine[] = [aLine(1), aLine(2), aLine(3)]
    await drawn(() => now)
    card('Acme 2').focus()
    now = [aLine(1), aLine(3), asked(2)]
    act(() => hearTicketsChanged([aLine(2).id]))
    await waitFor(() => expect(column(/^Asked: one ticket/)).toBeTruthy())
    expect(document.activeElement).toBe(card('Acme 3'))
  })

  test('many changes are asked for once, and once more after the last', async () => {
    const { calls } = await drawn(() => [aLine(1)])
    const before = calls('tickets.board').length
    for (let change = 0; change < 20; change += 1) hearTicketsChanged([aLine(1).id])
    await settledTickets()
    expect(calls('tickets.board').length - before).toBeLessThanOrEqual(2)
  })
})
