import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TicketLine } from '../../src/contract/ticket-shapes.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { hearTicketsChanged } from '../../src/renderer/features/tickets/hear-tickets-changed.ts'
import { TicketsPage } from '../../src/renderer/features/tickets/tickets-page.tsx'
import { TodayPage } from '../../src/renderer/features/today/today-page.tsx'
import { useToday } from '../../src/renderer/features/today/today-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { closePalette, openPalette } from '../../src/renderer/frame/palette-store.ts'
import { Palette } from '../../src/renderer/palette/palette.tsx'
import { at } from '../engine/tickets/some-ticket.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { resetProbes } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'
import { aLine, aTicketView, resetTickets, settledTickets, ticketsOf } from '../support/tickets-desk.ts'

beforeEach(() => {
  resetProbes()
  resetTickets()
  useToday.setState(useToday.getInitialState())
})

describe('Today', () => {
  async function drawn(due: () => readonly TicketLine[]) {
    installBridge({ 'tickets.due': due, 'tickets.show': () => aTicketView() })
    await renderPart(<TodayPage />)
    await settledTickets()
  }

  test('says which tickets are due, with whose move and since when', async () => {
    const at = new Date(Date.now() - 3 * 86_400_000).toISOString()
    await drawn(() => [aLine(1, { due: { move: 'you', at, isReached: true, because: 'silence' } })])
    const due = screen.getByRole('region', { name: 'One ticket is due' })
    expect(within(due).getByRole('listitem').textContent).toMatch(
      /^Acme 1 192\.0\.2\.1Your moveNo answer came.* · due 3 days ago$/,
    )
    fireEvent.click(within(due).getByRole('button', { name: /^Acme 1/ }))
    await settledTickets()
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'result' })
  })

  test('lists eight and leads to the others', async () => {
    await drawn(() => Array.from({ length: 11 }, (_, number) => aLine(number)))
    const due = screen.getByRole('region', { name: '11 tickets are due' })
    expect(within(due).getAllByRole('listitem')).toHaveLength(8)
    expect(due.textContent).toContain('and 3 more')
    fireEvent.click(within(due).getByRole('button', { name: 'Show the board' }))
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'compose' })
  })

  test('hears of what has become due', async () => {
    let due: readonly TicketLine[] = [aLine(1)]
    await drawn(() => due)
    due = [aLine(1), aLine(2)]
    act(() => hearTicketsChanged([aLine(2).id]))
    await waitFor(() => expect(screen.getByRole('region', { name: '2 tickets are due' })).toBeTruthy())
  })

  test('says what else there is where tickets cannot be had', async () => {
    await drawn(() => {
      throw new FaultReply('store-busy')
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome to your desk')
  })

  test('speaks German', async () => {
    useSettings.setState({ language: 'de' })
    await drawn(() => [aLine(1)])
    expect(screen.getByRole('region', { name: 'Ein Vorgang ist fällig' }).textContent).toContain(
      'Schreiben und einreichen',
    )
  })
})

describe('the palette', () => {
  test('finds a ticket by words that stand in it, and opens it', async () => {
    const { calls } = installBridge({
      ...ticketsOf(() => [aLine(1), aLine(2)]),
      'tickets.show': () => aTicketView(),
    })
    await renderPart(<Palette />)
    await act(async () => openPalette())
    fireEvent.change(screen.getByRole('textbox', { name: 'Find a place or action' }), { target: { value: 'acme 2' } })
    await settledTickets()
    expect(calls('tickets.list').at(-1)).toMatchObject({ search: 'acme 2', offset: 0, limit: 6 })
    const found = screen.getAllByRole('button').find(({ textContent }) => textContent?.startsWith('Acme 2: 192.0.2.2'))
    fireEvent.click(found ?? document.body)
    await settledTickets()
    expect(calls('tickets.show')).toEqual([{ id: aLine(2).id }])
    await act(async () => closePalette())
  })

  test('asks for no ticket before two letters are there', async () => {
    const { calls } = installBridge(ticketsOf(() => [aLine(1)]))
    await renderPart(<Palette />)
    await act(async () => openPalette())
    fireEvent.change(screen.getByRole('textbox', { name: 'Find a place or action' }), { target: { value: 'a' } })
    await settledTickets()
    expect(calls('tickets.list')).toEqual([])
    await act(async () => closePalette())
  })
})

describe('statistics', () => {
  const line = {
    organization: 'acme',
    organizationName: 'Acme',
    tickets: 12,
    open: 2,
    solved: 7,
    givenUp: 3,
    answered: 9,
    silences: 4,
    firstAnswerHours: 30,
    settledHours: null,
    answers: [
      { kind: 'nothingFound', count: 5 },
      { kind: 'unknown', count: 1 },
    ],
  } as const

  test('say how an organization answers, and where there is too little to say', async () => {
    installBridge({
      'tickets.statistics': () => [line, { ...line, organization: 'b', organizationName: 'B', tickets: 2 }],
    })
    useNavigation.getState().go('tickets', 'statistics')
    await renderPart(<TicketsPage />)
    await settledTickets()
    const [, first] = screen.getAllByRole('row').map(({ textContent }) => textContent)
    expect(first).toBe('Acme122739 of 12430 hrtoo fewNothing found 5, Not recognised 1')
    expect(screen.getByText(/One organization here has fewer than ten tickets/)).toBeTruthy()
  })

  test('say so when there is nothing to count', async () => {
    installBridge({ 'tickets.statistics': () => [] })
    useNavigation.getState().go('tickets', 'statistics')
    await renderPart(<TicketsPage />)
    await settledTickets()
    expect(screen.getByText(/nothing to count yet/)).toBeTruthy()
  })
})

test('how many answers wait for a word stands at their view, and follows', async () => {
  let count = 2
  const { publish } = installBridge({
    'tickets.looseAnswers': () =>
      Array.from({ length: count }, (_, number) => ({
        id: String(number),
        from: 'mail' as const,
        sender: null,
        subject: null,
        text: 'a',
        receivedAt: at(0),
        candidates: [],
      })),
  })
  await renderPart(<TicketsPage />)
  await settledTickets()
  expect(screen.getByRole('button', { name: 'Answers 2' })).toBeTruthy()
  count = 0
  await act(async () => publish('tickets.looseChanged', {}))
  await settledTickets()
  expect(screen.getByRole('button', { name: 'Answers' })).toBeTruthy()
})
