import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/node/store/store.ts'
import {
  answered,
  at,
  event,
  mail,
  SENDING,
  SENT,
  SILENT,
  submitted,
  ticketAbout,
} from '../../engine/tickets/some-ticket.ts'
import { append, keep, newSubject, openStore, standing } from './kept-ticket.ts'

const ALL = {
  search: '',
  column: null,
  open: null,
  organization: null,
  move: null,
  order: 'due',
  offset: 0,
  limit: 100,
} as const
const BOARD = { search: '', organization: null, move: null, limit: 10 } as const

/** Tickets of all kinds, by the name that stands in their recipient's domain. */
async function someTickets(): Promise<Store> {
  const store = openStore()
  const named = async (name: string, hours: number, ...happenings: Parameters<typeof ticketAbout>[1][]) => {
    const ticket = ticketAbout(newSubject({ recipientDomain: name }), ...happenings)
    const added = { events: ticket.events, evidence: [], standing: standing(ticket, hours) }
    expect(await store.addTicket(added)).not.toBeNull()
  }
  const draftLater = { type: 'postponed', until: at(50_000) } as const
  await named('ended-first', 1, { type: 'givenUp' })
  await named('ended-last', 1, submitted(), { type: 'noted', text: '' }, { type: 'givenUp' })
  await named('nobody', 1, submitted(), answered('a', { kind: 'mitigated' }))
  await named('them-later', 1, { type: 'noted', text: '' }, submitted())
  await named('them', 1, submitted())
  await named('you-later', 1, draftLater)
  await named('you-reached', 100, { type: 'noted', text: '' }, submitted(), SILENT)
  await named('you-reached-longer', 100)
  await named('solved', 1, submitted(), { type: 'solved' })
  await named('escalated', 1, submitted(), submitted('escalation'))
  return store
}

describe('the list', () => {
  test('has what is due first, the longest first; then what waits; then what ended, the latest first', async () => {
    const store = await someTickets()
    const { lines, total } = await store.lines(ALL)
    expect(total).toBe(10)
    expect(lines.map(({ recipientDomain }) => recipientDomain)).toEqual([
      'you-reached-longer',
      'you-reached',
      'you-later',
      'them',
      'them-later',
      'escalated',
      'solved',
      'nobody',
      'ended-last',
      'ended-first',
    ])
  })

  test('has what changed last first, when that is asked for', async () => {
    const store = openStore()
    const first = await keep(store)
    const second = await keep(store)
    const ids = async () => (await store.lines({ ...ALL, order: 'newest' })).lines.map(({ id }) => id)
    expect(await ids()).toEqual([second.subject.id, first.subject.id])
    await append(store, first, event(3, { type: 'noted', text: 'x' }))
    expect(await ids()).toEqual([first.subject.id, second.subject.id])
  })

  const filters = [
    ['a column', { column: 'ended' }, 2],
    ['what is open', { open: true }, 8],
    ['what is not', { open: false }, 2],
    ['whose move it is', { move: 'them' }, 3],
    ['an organization', { organization: 'acme' }, 10],
    ['another', { organization: 'other' }, 0],
    ['both', { open: true, column: 'solved' }, 1],
  ] as const
  test.each(filters)('is asked for by %s', async (_, filter, count) => {
    const store = await someTickets()
    const { lines, total } = await store.lines({ ...ALL, ...filter })
    expect([lines.length, total]).toEqual([count, count])
  })

  test('comes in parts, each once', async () => {
    const store = await someTickets()
    const all = (await store.lines(ALL)).lines
    const parts = []
    for (let offset = 0; offset < 12; offset += 3) {
      const part = await store.lines({ ...ALL, offset, limit: 3 })
      expect(part.total).toBe(10)
      parts.push(...part.lines)
    }
    expect(parts).toEqual(all)
  })

  test('a line says what stands on it', async () => {
    const store = openStore()
    const ticket = await keep(
      store,
      { reason: 'address-blocked', recipientDomain: 'example.net' },
      submitted(),
      answered('a'),
    )
    expect((await store.lines(ALL)).lines).toEqual([
      {
        id: ticket.subject.id,
        organization: 'acme',
        organizationName: 'The acme',
        appealName: null,
        addresses: ticket.subject.addresses,
        recipientDomain: 'example.net',
        reason: 'address-blocked',
        state: 'answered',
        due: standing(ticket, 100).due,
        openedAt: at(0),
        since: at(2),
        readFromMail: true,
        lastAnswer: 'refused',
        refusals: 0,
      },
    ])
  })
})

describe('the board', () => {
  test('has all columns at once, each in order and with its number', async () => {
    const store = await someTickets()
    const { columns, organizations } = await store.board(BOARD)
    const totals = Object.entries(columns).map(([column, { total }]) => [column, total])
    expect(Object.fromEntries(totals)).toEqual({ toWrite: 2, asked: 3, answered: 1, escalated: 1, solved: 1, ended: 2 })
    for (const [column, { lines }] of Object.entries(columns)) {
      const listed = await store.lines({ ...ALL, column: column as keyof typeof columns })
      expect(lines).toEqual(listed.lines)
    }
    expect(organizations).toEqual([{ id: 'acme', name: 'The acme', count: 10 }])
  })

  test('shows the first of each, and still says how many there are', async () => {
    const store = await someTickets()
    const { columns } = await store.board({ ...BOARD, limit: 1 })
    expect([columns.ended.lines.length, columns.ended.total]).toEqual([1, 2])
  })

  test('can be searched and filtered; the filter still knows all organizations', async () => {
    const store = await someTickets()
    await keep(store, { organization: 'other', recipientDomain: 'them.example' })
    const found = await store.board({ ...BOARD, search: 'them', organization: 'other' })
    expect(found.columns.toWrite.total).toBe(1)
    expect(found.columns.asked.total).toBe(0)
    expect((await store.board({ ...BOARD, move: 'nobody' })).columns.answered.total).toBe(1)
    expect(found.organizations.map(({ id, count }) => [id, count])).toEqual([
      ['acme', 10],
      ['other', 1],
    ])
  })
})

test('what is due is the user’s move, by then, the oldest first', async () => {
  const store = await someTickets()
  const names = async (by: string) => (await store.dueLines(by)).map(({ recipientDomain }) => recipientDomain)
  expect(await names(at(-1))).toEqual([])
  expect(await names(at(0.5))).toEqual(['you-reached-longer'])
  expect((await names(at(60_000))).at(-1)).toBe('you-later')
  expect(await names(at(60_000))).not.toContain('them')
})

describe('a search', () => {
  const found = [
    ['the name of the organization', 'Größe'],
    ['a part of it', 'röß'],
    ['its id', 'acme'],
    ['the way', 'sender form'],
    ['an address', '198.51.100.77'],
    ['the beginning of an address', '198.51.'],
    ['an address of the other kind', '2001:db8::77'],
    ['the domain of the recipient', 'recipient.example'],
    ['the ticket number, whatever its case', 'srx900'],
    ['the draft', 'drafted'],
    ['the subject of the draft', 'matter'],
    ['a letter that went out', 'lettered'],
    ['its subject', 'Block of'],
    ['a form that was filled in', 'filled-in'],
    ['an answer', 'ANSWERED'],
    ['its sender', 'support@acme.example'],
    ['a note', '“noted”'],
    ['all words, in any order', 'noted acme drafted'],
    ['a single letter', 'ö'],
    ['nothing but space', '  \t '],
    ['nothing but punctuation', '…'],
    ['a composed letter, however it was typed', 'Gro\u0308ße'],
  ] as const
  const notFound = [
    ['a word that stands nowhere', 'nowhere'],
    ['when one of them is missing', 'noted nowhere'],
    ['a letter that stands nowhere', 'ж'],
    ['a pattern of SQL', 'n%d'],
    ['another one', 'n_ted'],
    ['what was replaced in the draft', 'firstdraft'],
  ] as const

  async function oneTicket(): Promise<Store> {
    const store = openStore()
    const draft = (text: string) =>
      ({ type: 'drafted', draft: { language: 'en', subject: 'matter', text, overridden: [] } }) as const
    const about = newSubject({ addresses: ['198.51.100.77', '2001:db8::77'], recipientDomain: 'recipient.example' })
    const ticket = ticketAbout(
      about,
      { type: 'sending', mail: mail({ text: 'lettered' }), process: 1 },
      SENT,
      { type: 'submitted', purpose: 'request', text: 'filled-in', ticketNumber: 'SRX900ID' },
      answered('a', { text: 'answered,\nin two lines' }),
      draft('firstdraft'),
      { type: 'noted', text: '(noted)' },
    )
    const names = { organizationName: 'Große Größe', appealName: 'Sender form' }
    await store.addTicket({ events: ticket.events, evidence: [], standing: standing(ticket, 1, names) })
    await keep(store, { organization: 'other', addresses: ['203.0.113.1'] })
    await store.appendTicket({
      ticket: about.id,
      seq: ticket.events.length,
      event: event(20, draft('drafted')),
      standing: standing(ticket, 1, names),
    })
    return store
  }

  test.each(found)('finds %s', async (_, search) => {
    const { lines } = await (await oneTicket()).lines({ ...ALL, search })
    expect(lines.map(({ organization }) => organization)).toContain('acme')
  })

  test.each(notFound)('does not find %s', async (_, search) => {
    expect(await (await oneTicket()).lines({ ...ALL, search })).toEqual({ lines: [], total: 0 })
  })

  test('of many words is answered', async () => {
    const search = Array.from({ length: 250 }, (_, number) => String.fromCodePoint(0x4e00 + number)).join(' ')
    expect((await (await oneTicket()).lines({ ...ALL, search })).total).toBe(0)
  })

  test('looks into the beginning of an endless answer', async () => {
    const store = openStore()
    const words = Array.from({ length: 500_000 }, (_, number) => `w${number}`).join(' ')
    await keep(store, {}, submitted(), answered('a', { text: words }), SENDING)
    expect((await store.lines({ ...ALL, search: 'w77' })).total).toBe(1)
    expect((await store.lines({ ...ALL, search: 'w499999' })).total).toBe(0)
  })
})
