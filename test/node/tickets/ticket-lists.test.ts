import { describe, expect, test, vi } from 'vitest'
import { answered, subject } from '../../engine/tickets/some-ticket.ts'
import { happens, openedWith, openFakeOffice, order, SUBMITTED } from './fake-office.ts'

const ALL = {
  search: '',
  column: null,
  open: null,
  organization: null,
  move: null,
  order: 'due',
  offset: 0,
  limit: 50,
} as const

describe('lists', () => {
  test('say what is due by now, though nothing was kept since', async () => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, SUBMITTED, { type: 'postponed', until: '2026-11-03T12:00:00.000Z' })
    const due = async () => [
      (await opened.office.list(ALL)).lines[0]?.due.isReached,
      (await opened.office.board({ ...ALL, limit: 5 })).columns.asked.lines[0]?.due.isReached,
      (await opened.office.show(id)).due.isReached,
    ]
    expect(await due()).toEqual([false, false, false])
    opened.clock.forward(25)
    expect(await due()).toEqual([true, true, true])
  })

  test('of what is due tell the user’s moves of so many days', async () => {
    const opened = openFakeOffice()
    const draft = await openedWith(opened)
    const { id: waiting } = await opened.office.open(order({ addresses: ['192.0.2.11'] }))
    await happens(opened, waiting, SUBMITTED)
    const { id: later } = await opened.office.open(order({ addresses: ['192.0.2.12'] }))
    await happens(opened, later, { type: 'postponed', until: '2026-11-05T12:00:00.000Z' })
    const ids = async (days: number) => (await opened.office.due(days)).map(({ id }) => id)
    expect(await ids(0)).toEqual([draft])
    expect(await ids(2)).toEqual([draft])
    expect(await ids(3)).toEqual([draft, later])
  })

  test('of organizations name those that can be asked', () => {
    const { office } = openFakeOffice()
    expect(office.organizations()).toEqual([
      { id: 'acme', name: 'Acme Mail', ways: 2 },
      { id: 'lister', name: 'Lister', ways: 1 },
    ])
  })
})

describe('statistics', () => {
  test('tell how an organization answers', async () => {
    const opened = openFakeOffice()
    for (const hours of [10, 20, 60]) {
      const { id } = await opened.office.open(order({ addresses: [`192.0.2.1${hours}`] }))
      await happens(opened, id, SUBMITTED)
      const receivedAt = new Date(opened.clock.now().getTime() + hours * 3_600_000).toISOString()
      await happens(opened, id, answered(`a${hours}`, { kind: hours === 60 ? null : 'solved', receivedAt }))
    }
    const { id } = await opened.office.open(order({ organization: 'lister', appeal: null }))
    await happens(opened, id, { type: 'givenUp' })
    expect(await opened.office.statistics()).toEqual([
      {
        organization: 'acme',
        organizationName: 'Acme Mail',
        tickets: 3,
        open: 3,
        solved: 2,
        givenUp: 0,
        answered: 3,
        silences: 0,
        firstAnswerHours: 20,
        settledHours: null,
        answers: [
          { kind: 'solved', count: 2 },
          { kind: 'unknown', count: 1 },
        ],
      },
      expect.objectContaining({ organization: 'lister', tickets: 1, open: 0, givenUp: 1, firstAnswerHours: null }),
    ])
  })

  test('count each ticket once, of however many, while one of them is deleted', async () => {
    const opened = openFakeOffice()
    const ids = Array.from({ length: 260 }, (_, at) => `5f0c0000-0000-4000-8000-${String(at).padStart(12, '0')}`)
    const imported = ids.map((id, minute) => {
      const at = new Date(opened.clock.now().getTime() + minute * 60_000)
      const event = { at: at.toISOString(), type: 'opened' as const, subject: subject({ id, appeal: null }) }
      return { events: [event], evidence: [], standing: opened.office.appeals.standingOf(event, at) }
    })
    await opened.store.importTickets(imported)
    const from = opened.store.ticketsFrom.bind(opened.store)
    vi.spyOn(opened.store, 'ticketsFrom').mockImplementationOnce(async (part) => {
      const found = await from(part)
      await opened.store.deleteTickets([ids[249] ?? '', ids[248] ?? ''])
      return found
    })
    expect(await opened.office.statistics()).toMatchObject([{ tickets: 260 }])
    expect(await opened.office.statistics()).toMatchObject([{ tickets: 258 }])
  })
})
