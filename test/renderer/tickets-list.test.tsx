import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TicketLine } from '../../src/contract/ticket-shapes.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { hearTicketsChanged } from '../../src/renderer/features/tickets/hear-tickets-changed.ts'
import { TicketsPage } from '../../src/renderer/features/tickets/tickets-page.tsx'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'
import { aLine, aTicketView, resetTickets, settledTickets, ticketsOf } from '../support/tickets-desk.ts'

beforeEach(() => {
  resetTickets()
  useNavigation.getState().go('tickets', 'history')
})

const ended = (number: number) =>
  aLine(number, {
    state: 'verified',
    due: { move: 'nobody', at: null, isReached: false, because: 'ended' },
    lastAnswer: 'mitigated',
    refusals: 4,
  })

async function drawn(all: () => readonly TicketLine[], handlers: Parameters<typeof installBridge>[0] = {}) {
  const bridge = installBridge({ ...ticketsOf(all), ...handlers })
  await renderPart(<TicketsPage />)
  await settledTickets()
  return bridge
}

const rows = () => within(screen.getByRole('list', { name: 'Tickets' })).getAllByRole('listitem')
const row = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} `) })
const box = (name: string) => screen.getByRole('checkbox', { name: new RegExp(`^Select ${name}`) })

describe('the list', () => {
  test('says of each ticket how it stands', async () => {
    await drawn(() => [aLine(1, { readFromMail: true }), ended(2)])
    const [first, second] = rows().map(({ textContent }) => textContent)
    expect(first).toMatch(
      /^Acme 1 192\.0\.2\.1DraftYour moveForm of Acme · Read from mailWrite and submit · Nov 2, 2026 · due /,
    )
    expect(second).toMatch(
      /Solved and verifiedNobody’s moveForm of Acme · Last answer: Granted in part or for a time · 4 refusalsNov 2, 2026$/,
    )
  })

  test('is narrowed by state and sorted', async () => {
    const { calls } = await drawn(() => [aLine(1), ended(2)])
    fireEvent.click(screen.getByRole('radio', { name: 'Ended' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'newest' } })
    await settledTickets()
    expect(calls('tickets.list').at(-1)).toMatchObject({ open: false, order: 'newest', column: null, offset: 0 })
    expect(rows()).toHaveLength(1)
    expect(screen.getByRole('status').textContent).toBe('One ticket')
  })

  test('keeps the words that were searched on the board', async () => {
    await drawn(() => [aLine(1), aLine(2)])
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'acme 2' } })
    fireEvent.click(screen.getByRole('button', { name: 'Board' }))
    await settledTickets()
    expect(Reflect.get(screen.getByRole('searchbox'), 'value')).toBe('acme 2')
    expect(screen.getByRole('region', { name: 'To write: one ticket' })).toBeTruthy()
  })

  test('says when nothing fits, and keeps the filter', async () => {
    await drawn(() => [aLine(1)])
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nobody' } })
    await settledTickets()
    expect(screen.getAllByText('No ticket fits.').length).toBeGreaterThan(0)
  })

  test('draws of ten thousand only those in sight, and reads the others where one goes', async () => {
    const many = Array.from({ length: 10_000 }, (_, number) => aLine(number))
    const { calls } = await drawn(() => many)
    expect(rows().length).toBeLessThan(40)
    row('Acme 0').focus()
    fireEvent.keyDown(row('Acme 0'), { key: 'End' })
    await settledTickets()
    expect(document.activeElement?.getAttribute('data-id')).toBe(aLine(9999).id)
    expect(calls('tickets.list').filter((input) => Reflect.get(Object(input), 'offset') !== 0)).toHaveLength(1)
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowUp' })
    await settledTickets()
    expect(document.activeElement?.getAttribute('data-id')).toBe(aLine(9998).id)
  })

  test('keeps the focus when something comes before it', async () => {
    let now: readonly TicketLine[] = [aLine(1), aLine(2)]
    await drawn(() => now)
    row('Acme 2').focus()
    now = [aLine(3), aLine(2), aLine(1)]
    act(() => hearTicketsChanged([aLine(3).id]))
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(document.activeElement).toBe(row('Acme 2'))
  })

  test('opens one', async () => {
    await drawn(() => [aLine(1)], { 'tickets.show': () => aTicketView() })
    fireEvent.click(row('Acme 1'))
    await settledTickets()
    expect(useNavigation.getState().view).toBe('result')
  })

  test('speaks German', async () => {
    useSettings.setState({ language: 'de' })
    await drawn(() => [ended(2)])
    expect(screen.getByRole('list', { name: 'Vorgänge' }).textContent).toContain('Gelöst und nachgeprüftNiemand am Zug')
  })
})

describe('what is selected', () => {
  test('is deleted after a question', async () => {
    let now: readonly TicketLine[] = [aLine(1), aLine(2), aLine(3)]
    const { calls } = await drawn(() => now, {
      'tickets.delete': ({ ids }) => {
        now = now.filter(({ id }) => !ids.includes(id))
        return { deleted: ids.length }
      },
    })
    fireEvent.click(box('Acme 1'))
    fireEvent.click(box('Acme 3'))
    expect(screen.getByText('2 selected')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Delete …' }))
    expect(calls('tickets.delete')).toEqual([])
    expect(screen.getByRole('dialog').textContent).toContain('Delete 2 tickets?')
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    await settledTickets()
    expect(calls('tickets.delete')).toEqual([{ ids: [aLine(1).id, aLine(3).id] }])
    expect(rows()).toHaveLength(1)
    expect(screen.getByRole('status').textContent).toBe('2 tickets were deleted.')
  })

  test('that cannot be deleted stays selected, and it is said why', async () => {
    await drawn(() => [aLine(1)], {
      'tickets.delete': () => {
        throw new FaultReply('store-read-only')
      },
    })
    fireEvent.click(box('Acme 1'))
    fireEvent.click(screen.getByRole('button', { name: 'Delete …' }))
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    await settledTickets()
    expect(screen.getByText('One selected')).toBeTruthy()
    expect(screen.getByRole('status').textContent).toContain('can only be read')
  })

  test('can be all that fit, also those out of sight', async () => {
    const many = Array.from({ length: 450 }, (_, number) => aLine(number))
    const { calls } = await drawn(() => many, { 'tickets.export': () => ({ path: '/tmp/tickets.csv' }) })
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all that fit' }))
    await settledTickets()
    expect(screen.getByText('450 selected')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Export' }))
    fireEvent.click(screen.getByRole('button', { name: 'Table (CSV)' }))
    await settledTickets()
    const [exported] = calls('tickets.export')
    expect(exported).toMatchObject({ format: 'csv', language: 'en' })
    expect(Reflect.get(Object(exported), 'ids')).toHaveLength(450)
  })

  test('is exported, or all where nothing is', async () => {
    const { calls } = await drawn(() => [aLine(1), aLine(2)], { 'tickets.export': () => ({ path: null }) })
    fireEvent.click(screen.getByRole('button', { name: 'Export all' }))
    fireEvent.click(screen.getByRole('button', { name: 'Calendar (ics)' }))
    fireEvent.click(box('Acme 2'))
    fireEvent.click(screen.getByRole('button', { name: 'Export' }))
    fireEvent.click(screen.getByRole('button', { name: 'Mails (mbox)' }))
    await settledTickets()
    expect(calls('tickets.export')).toEqual([
      { ids: null, format: 'ics', language: 'en' },
      { ids: [aLine(2).id], format: 'eml', language: 'en' },
    ])
  })
})
