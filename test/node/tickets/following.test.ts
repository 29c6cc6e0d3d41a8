import { afterEach, describe, expect, test, vi } from 'vitest'
import { Fault } from '../../../src/engine/fault.ts'
import type { TicketHappening } from '../../../src/engine/tickets/ticket-event.ts'
import type { TicketPorts } from '../../../src/node/tickets/ports.ts'
import { answered } from '../../engine/tickets/some-ticket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import {
  becomes,
  type FakeOffice,
  GoingClock,
  happens,
  openedWith,
  openFakeOffice,
  order,
  StoppedClock,
  SUBMITTED,
  typesOf,
} from './fake-office.ts'

const ZONE = process.env.TZ
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ
  else process.env.TZ = ZONE
})

const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata', 'UTC']
/** The nights in which clocks are set there, and one in which none is. */
const DAYS = [
  '2026-10-24T22:30:00.000Z',
  '2026-03-29T00:30:00.000Z',
  '2026-11-01T05:30:00.000Z',
  '2026-07-15T10:00:00.000Z',
]

describe('silence', () => {
  test.each(ZONES.flatMap((zone) => DAYS.map((day) => [zone, day] as const)))(
    'is noticed when the time is up and not before, in %s from %s on',
    async (zone, day) => {
      process.env.TZ = zone
      const clock = new StoppedClock(day)
      const opened = openFakeOffice(temporaryFolder(), { clock })
      const id = await openedWith(opened, SUBMITTED)
      const due = new Date(Date.parse(day) + 48 * 3_600_000).toISOString()
      expect((await opened.office.show(id)).due).toMatchObject({ move: 'them', at: due, isReached: false })
      clock.forward(47.99)
      await opened.office.catchUp()
      expect(await typesOf(opened, id)).toEqual(['opened', 'submitted'])
      clock.forward(0.01)
      await opened.office.catchUp()
      expect((await opened.store.ticket(id)).silence).toMatchObject({ dueAt: due, advice: { kind: 'askAgain' } })
      expect((await opened.office.due(0)).map(({ due }) => due.because)).toEqual(['silence'])
    },
  )

  test('is noticed once, by how many ever', async () => {
    const opened = openFakeOffice()
    const other = openFakeOffice(temporaryFolder(), { store: opened.store, clock: opened.clock })
    const id = await openedWith(opened, SUBMITTED)
    opened.clock.forward(60)
    await Promise.all([opened.office.catchUp(), other.office.catchUp(), opened.office.catchUp()])
    await opened.office.catchUp()
    expect(await typesOf(opened, id)).toEqual(['opened', 'submitted', 'silent'])
  })

  test('comes when the clock of the computer was wrong and is set back, too', async () => {
    const opened = openFakeOffice()
    const id = await openedWith(opened, SUBMITTED)
    opened.clock.forward(-24 * 30)
    await opened.office.catchUp()
    expect((await opened.store.ticket(id)).state).toBe('submitted')
    opened.clock.forward(24 * 30 + 49)
    await opened.office.catchUp()
    expect(await typesOf(opened, id)).toEqual(['opened', 'submitted', 'silent'])
  })
})

test('what is done at a ticket after its time was up does not put the silence off', async () => {
  const opened = openFakeOffice()
  const id = await openedWith(opened, SUBMITTED)
  opened.clock.forward(50)
  await opened.office.say(id, { type: 'noted', text: 'Still nothing.' })
  await opened.office.catchUp()
  expect(await typesOf(opened, id)).toEqual(['opened', 'submitted', 'noted', 'silent'])
})

test('what the user wanted to be reminded of is theirs to do then, though an answer is still awaited', async () => {
  const opened = openFakeOffice()
  const id = await openedWith(opened, SUBMITTED, { type: 'postponed', until: '2026-11-03T12:00:00.000Z' })
  expect(await opened.office.due(0)).toEqual([])
  opened.clock.forward(24)
  await opened.office.catchUp()
  expect(await opened.office.due(0)).toMatchObject([{ id, due: { move: 'you', because: 'postponed' } }])
})

test('after a long sleep a ticket has expired, and that is all that is said of it', async () => {
  const opened = openFakeOffice()
  const id = await openedWith(opened, SUBMITTED)
  opened.clock.forward(24 * 100)
  await opened.office.catchUp()
  expect(await typesOf(opened, id)).toEqual(['opened', 'submitted', 'expired'])
  expect(await opened.store.ticketsTurning('9999')).toEqual({ ids: [], nextAt: null })
})

test('what was granted becomes the user’s move when it has taken effect, though nothing happened', async () => {
  const opened = openFakeOffice()
  const receivedAt = opened.clock.now().toISOString()
  const id = await openedWith(opened, SUBMITTED, answered('g', { kind: 'mitigated', known: 'granted', receivedAt }))
  const lines = async () => (await opened.office.list({ ...ALL, move: 'you' })).lines.map((line) => line.id)
  expect(await lines()).toEqual([])
  opened.clock.forward(25)
  await opened.office.catchUp()
  expect(await lines()).toEqual([id])
  expect(await typesOf(opened, id)).toEqual(['opened', 'submitted', 'answered'])
})

test('one that was deleted, or one that the disk does not give, keeps the others from nothing', async () => {
  const opened = openFakeOffice()
  const ids = [await openedWith(opened, SUBMITTED)]
  for (const at of [1, 2]) {
    const { id } = await opened.office.open(order({ addresses: [`192.0.2.10${at}`] }))
    await happens(opened, id, SUBMITTED)
    ids.push(id)
  }
  opened.clock.forward(60)
  const turning = opened.store.ticketsTurning.bind(opened.store)
  vi.spyOn(opened.store, 'ticketsTurning').mockImplementationOnce(async (by) => {
    const found = await turning(by)
    await opened.store.deleteTickets([ids[1] ?? ''])
    return found
  })
  await opened.office.catchUp()
  for (const id of [ids[0], ids[2]]) expect(await typesOf(opened, id ?? '')).toContain('silent')
})

test('the times of own tickets count: who always answered within a day is silent after one', async () => {
  const opened = openFakeOffice()
  for (const at of [1, 2, 3]) {
    const { id } = await opened.office.open(order({ addresses: [`192.0.2.10${at}`] }))
    await happens(opened, id, SUBMITTED)
    const receivedAt = new Date(opened.clock.now().getTime() + 20 * 3_600_000).toISOString()
    await happens(opened, id, answered(`a${at}`, { receivedAt, kind: 'refused', known: 'no' }))
  }
  const id = await openedWith(opened, SUBMITTED)
  const { due, appeal } = await opened.office.show(id)
  expect(appeal?.answersWithin?.firstHours).toBe(20)
  expect(Date.parse(due.at ?? '')).toBe(opened.clock.now().getTime() + 20 * 3_600_000)
  opened.clock.forward(21)
  await opened.office.catchUp()
  expect(await typesOf(opened, id)).toEqual(['opened', 'submitted', 'silent'])
})

test('what waits already is due sooner when an organization turns out to answer sooner', async () => {
  const opened = openFakeOffice()
  const waiting = await openedWith(opened, SUBMITTED)
  const due = async () => (await opened.office.list(ALL)).lines.find(({ id }) => id === waiting)?.due.at
  const start = opened.clock.now().getTime()
  expect(await due()).toBe(new Date(start + 48 * 3_600_000).toISOString())
  for (const at of [1, 2, 3]) {
    const { id } = await opened.office.open(order({ addresses: [`192.0.2.10${at}`] }))
    await happens(opened, id, SUBMITTED)
    const receivedAt = new Date(start + 10 * 3_600_000).toISOString()
    await happens(opened, id, answered(`a${at}`, { receivedAt, kind: 'refused', known: 'no' }))
  }
  await opened.office.show(waiting)
  await opened.office.catchUp()
  expect(await due()).toBe(new Date(start + 10 * 3_600_000).toISOString())
})

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

describe('reminders', () => {
  const MAIL_ANSWER = (clock: { now(): Date }): TicketHappening =>
    answered('a', { kind: null, from: 'mail', receivedAt: clock.now().toISOString() })

  function desk(of: Partial<TicketPorts> = {}) {
    return openFakeOffice(temporaryFolder(), { clock: new GoingClock(), ...of })
  }

  const told = (opened: FakeOffice) => opened.reminded.map((lines) => lines.map(({ id }) => id))
  const looked = async (opened: FakeOffice) => {
    const before = vi.mocked(opened.store.dueLines).mock.calls.length
    await opened.office.setSettings(await opened.office.settings())
    await vi.waitFor(() => expect(vi.mocked(opened.store.dueLines).mock.calls.length).toBeGreaterThan(before), {
      timeout: 20_000,
    })
  }

  test('come once when something becomes the user’s move, whichever program is faster', async () => {
    const opened = desk()
    const other = openFakeOffice(temporaryFolder(), { store: opened.store, clock: opened.clock })
    const id = await openedWith(opened, SUBMITTED)
    await opened.office.start()
    await other.office.start()
    await happens(opened, id, MAIL_ANSWER(opened.clock))
    await opened.office.setSettings(await opened.office.settings())
    await other.office.setSettings(await other.office.settings())
    await vi.waitFor(() => expect([...told(opened), ...told(other)]).toEqual([[id]]), { timeout: 20_000 })
    vi.spyOn(opened.store, 'dueLines')
    await looked(opened)
    await looked(other)
    expect([...told(opened), ...told(other)]).toEqual([[id]])
  })

  test('of many things are told together, the most pressing first, and not again at the next start', async () => {
    const folder = temporaryFolder()
    const opened = openFakeOffice(folder, { clock: new GoingClock() })
    const ids: string[] = []
    for (let at = 0; at < 8; at++) {
      const { id } = await opened.office.open(order({ addresses: [`192.0.2.${at + 100}`] }))
      await happens(opened, id, SUBMITTED)
      ids.push(id)
    }
    opened.clock.forward(50)
    await opened.office.start()
    await vi.waitFor(() => expect(told(opened)).toEqual([ids]), { timeout: 20_000 })
    const next = openFakeOffice(temporaryFolder(), { store: opened.store, clock: opened.clock })
    vi.spyOn(next.store, 'dueLines')
    await next.office.start()
    await looked(next)
    expect(told(next)).toEqual([])
  })

  test('do not come of what is only to be written, nor of what the user has just done', async () => {
    const opened = desk()
    vi.spyOn(opened.store, 'dueLines')
    await opened.office.start()
    await openedWith(opened)
    const { id } = await opened.office.open(order({ addresses: ['192.0.2.99'] }))
    await happens(opened, id, SUBMITTED)
    const receivedAt = opened.clock.now().toISOString()
    await happens(opened, id, answered('p', { from: 'pasted', kind: null, receivedAt }))
    await looked(opened)
    expect(told(opened)).toEqual([])
  })

  test('come of what is refused again', async () => {
    const opened = desk()
    vi.spyOn(opened.store, 'dueLines')
    const id = await openedWith(opened, SUBMITTED, { type: 'solved' })
    await opened.office.start()
    opened.clock.forward(100)
    const refusal = { at: opened.clock.now().toISOString(), addresses: ['192.0.2.10'], diagnosis: null }
    await happens(opened, id, { type: 'refusedAgain', refusal })
    await looked(opened)
    await vi.waitFor(() => expect(told(opened)).toContainEqual([id]), { timeout: 20_000 })
  })

  test('that nobody wants do not come, and not later either', async () => {
    const opened = desk()
    vi.spyOn(opened.store, 'dueLines')
    await opened.office.setSettings({ answerMailboxes: [], reminders: false })
    await openedWith(opened, SUBMITTED, MAIL_ANSWER(opened.clock))
    await opened.office.start()
    await looked(opened)
    await opened.office.setSettings({ answerMailboxes: [], reminders: true })
    await looked(opened)
    expect(told(opened)).toEqual([])
  })

  test('are left to others by a program that cannot tell anybody', async () => {
    const silent = desk({ onReminder: null })
    const id = await openedWith(silent, SUBMITTED, MAIL_ANSWER(silent.clock))
    await silent.office.start()
    const opened = openFakeOffice(temporaryFolder(), { store: silent.store, clock: silent.clock })
    await opened.office.start()
    await vi.waitFor(() => expect(told(opened)).toEqual([[id]]), { timeout: 20_000 })
  })
})

test('a disk that does not answer for a while is asked again, and the bug is told', async () => {
  const opened = openFakeOffice(temporaryFolder(), { clock: new GoingClock() })
  const id = await openedWith(opened, SUBMITTED)
  opened.clock.forward(50)
  vi.spyOn(opened.store, 'ticketsTurning').mockRejectedValueOnce(new Fault('store-busy'))
  await opened.office.start()
  await vi.waitFor(() => expect(opened.bugs).toHaveLength(1), { timeout: 20_000 })
  await opened.office.setSettings(await opened.office.settings())
  await becomes(opened, id, 'submitted')
  await vi.waitFor(async () => expect(await typesOf(opened, id)).toContain('silent'), { timeout: 20_000 })
})
