import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/engine/tickets/evidence.ts'
import {
  answered,
  at,
  event,
  mail,
  refusedAgain,
  SENDING,
  SENT,
  SILENT,
  submitted,
  ticketAbout,
} from '../../engine/tickets/some-ticket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { append, keep, newSubject, openStore, standing } from './kept-ticket.ts'

const EVIDENCE: Evidence = {
  id: 'one',
  kind: 'refusal',
  at: at(0),
  reference: null,
  facts: { refusal: '550 blocked' },
  line: '550 blocked',
}

describe('a ticket', () => {
  test('comes back as its events made it, with its evidence', async () => {
    const store = openStore()
    const ticket = ticketAbout(newSubject(), { type: 'noted', text: 'a note' })
    const added = await store.addTicket({ events: ticket.events, evidence: [EVIDENCE], standing: standing(ticket) })
    expect(added).toEqual(ticket)
    expect(await store.ticket(ticket.subject.id)).toEqual(ticket)
    expect(await store.evidence(ticket.subject.id)).toEqual([EVIDENCE])
    const second = { ...EVIDENCE, id: 'two' }
    await store.addEvidence({ ticket: ticket.subject.id, evidence: [{ ...EVIDENCE, line: 'changed' }, second] })
    expect(await store.evidence(ticket.subject.id)).toEqual([EVIDENCE, second])
  })

  test('that is not there is a fault', async () => {
    const store = openStore()
    const { id } = newSubject()
    for (const asked of [store.ticket(id), store.evidence(id), store.addEvidence({ ticket: id, evidence: [EVIDENCE] })])
      await expect(asked).rejects.toMatchObject({ code: 'not-found' })
    expect(
      await store.appendTicket({
        ticket: id,
        seq: 1,
        event: event(1, { type: 'seen' }),
        standing: standing(ticketAbout({})),
      }),
    ).toBeNull()
  })

  test('without `opened` is none', async () => {
    const added = { events: [event(0, { type: 'solved' })], evidence: [], standing: standing(ticketAbout({})) }
    await expect(openStore().addTicket(added)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('takes an event once: who decided on an older one adds nothing', async () => {
    const store = openStore()
    const ticket = await keep(store)
    const next = await append(store, ticket, event(1, SENDING))
    expect(next?.sending).toHaveLength(1)
    expect(await append(store, ticket, event(1.5, SENDING))).toBeNull()
    expect((await store.ticket(ticket.subject.id)).sending).toHaveLength(1)
    expect(await store.ticketsSending()).toEqual([ticket.subject.id])
    if (next !== null) await append(store, next, event(2, SENT))
    expect(await store.ticketsSending()).toEqual([])
  })

  test('keeps nothing of an event that came before', async () => {
    const store = openStore()
    const ticket = await keep(store, {}, submitted())
    const [, second] = ticket.events
    if (second === undefined) throw new Error('two events')
    expect((await append(store, ticket, second))?.events).toHaveLength(2)
    expect((await store.ticket(ticket.subject.id)).events).toHaveLength(2)
  })

  test('imported has all that happened to it, beside an open one', async () => {
    const store = openStore()
    const first = await keep(store, { addresses: ['192.0.2.7'] })
    const ticket = ticketAbout(newSubject({ addresses: ['192.0.2.7'] }), submitted(), answered('a'))
    await store.importTickets([{ events: ticket.events, evidence: [EVIDENCE], standing: standing(ticket) }])
    expect(await store.ticket(ticket.subject.id)).toEqual(ticket)
    expect((await store.ticketsOf('acme')).map(({ subject }) => subject.id)).toEqual([
      first.subject.id,
      ticket.subject.id,
    ])
  })
})

describe('of one organization and address', () => {
  const spellings = [
    ['192.0.2.10', '::ffff:192.0.2.10'],
    ['2001:db8::1', '2001:DB8:0:0::1'],
    ['Example.ORG', 'example.org.'],
  ] as const
  test.each(spellings)('%s is open once, however it is spelled', async (one, other) => {
    const store = openStore()
    const ticket = await keep(store, { addresses: [one] })
    const second = ticketAbout(newSubject({ addresses: ['203.0.113.99', other] }))
    const added = { events: second.events, evidence: [], standing: standing(second) }
    expect(await store.addTicket(added)).toBeNull()
    expect((await store.lines(ALL)).total).toBe(1)
    await append(store, ticket, event(3, { type: 'givenUp' }))
    expect(await store.addTicket(added)).not.toBeNull()
  })

  test('another organization may be asked as well', async () => {
    const store = openStore()
    await keep(store, { addresses: ['192.0.2.10'] })
    await keep(store, { addresses: ['192.0.2.10'], organization: 'other' })
    expect((await store.lines(ALL)).total).toBe(2)
  })

  test.each([{ type: 'reopened' } as const, refusedAgain(9)])(
    'one that ended is not opened beside the new one: $type',
    async (again) => {
      const store = openStore()
      const old = await keep(store, { addresses: ['192.0.2.10'] }, submitted(), { type: 'givenUp' })
      const second = await keep(store, { addresses: ['192.0.2.10'] })
      await expect(append(store, old, event(9, again))).rejects.toMatchObject({ code: 'invalid-input', detail: 'open' })
      expect(await store.ticket(old.subject.id)).toEqual(old)
      await store.deleteTickets([second.subject.id])
      expect(await append(store, old, event(9, again))).toMatchObject({ state: 'reopened' })
    },
  )

  test('an answer to one that ended is kept, though another is open; no third is made', async () => {
    const store = openStore()
    const old = await keep(store, { addresses: ['192.0.2.10'] }, submitted(), { type: 'givenUp' })
    const second = await keep(store, { addresses: ['192.0.2.10'] })
    expect(await append(store, old, event(9, answered('late')))).toMatchObject({ state: 'answered' })
    await append(store, second, event(10, { type: 'givenUp' }))
    const third = ticketAbout(newSubject({ addresses: ['192.0.2.10'] }))
    const added = { events: third.events, evidence: [], standing: standing(third) }
    // The old one, open again, takes the place with the next that happens to it.
    await append(store, await store.ticket(old.subject.id), event(11, { type: 'noted', text: 'once more' }))
    expect(await store.addTicket(added)).toBeNull()
  })
})

const ALL = {
  search: '',
  column: null,
  open: null,
  organization: null,
  move: null,
  order: 'newest',
  offset: 0,
  limit: 100,
} as const

describe('what time makes true', () => {
  test('is asked for when it is', async () => {
    const store = openStore()
    const ticket = ticketAbout(newSubject(), submitted())
    await store.addTicket({ events: ticket.events, evidence: [], standing: standing(ticket, 1) })
    const turnsAt = standing(ticket, 1).turnsAt
    expect(await store.ticketsTurning(at(2))).toEqual({ ids: [], nextAt: turnsAt })
    expect(await store.ticketsTurning(turnsAt ?? '')).toEqual({ ids: [ticket.subject.id], nextAt: null })
    const { id } = ticket.subject
    const later = standing(ticket, 500, { organizationName: 'Renamed' })
    expect(await store.keepStanding({ ticket: id, seq: 1, standing: later })).toBe(false)
    expect(await store.keepStanding({ ticket: id, seq: 2, standing: later })).toBe(true)
    const { lines } = await store.lines({ ...ALL, search: 'renamed' })
    expect(lines).toMatchObject([{ id, organizationName: 'Renamed', due: later.due }])
    expect((await store.lines({ ...ALL, search: 'the acme' })).total).toBe(0)
  })

  test('is reminded of once', async () => {
    const store = openStore()
    const { subject } = await keep(store)
    const reminder = { ticket: subject.id, dueAt: at(1), at: at(2) }
    expect(await store.claimReminder(reminder)).toBe(true)
    expect(await store.claimReminder({ ...reminder, at: at(3) })).toBe(false)
    expect(await store.claimReminder({ ...reminder, dueAt: at(9) })).toBe(true)
    expect(await store.claimReminder({ ...reminder, ticket: newSubject().id })).toBe(false)
  })
})

describe('found again', () => {
  test('those that are open or may be opened again, of one organization or of all', async () => {
    const store = openStore()
    const open = await keep(store, {}, submitted())
    const older = await keep(store, { addresses: ['192.0.2.1'] }, { type: 'givenUp' })
    const ended = await keep(store, { addresses: ['192.0.2.1'] }, submitted(), { type: 'givenUp' })
    const other = await keep(store, { organization: 'other' }, SILENT)
    const ids = async (organization: string | null) =>
      (await store.ticketsOf(organization)).map(({ subject }) => subject.id)
    expect(await ids('acme')).toEqual([open.subject.id, ended.subject.id])
    expect(await ids(null)).toEqual([open, ended, other].map(({ subject }) => subject.id))
    expect(await ids('acme')).not.toContain(older.subject.id)
  })

  const none = { messageIds: [], ticketNumbers: [], organizations: [] }
  const byMarks = [
    ['a mail of ours', { ...none, messageIds: ['<1@example.org>'] }, ['sent']],
    ['an answer of theirs', { ...none, messageIds: ['<a@acme.example>'] }, ['answered']],
    ['a number, whatever its case', { ...none, ticketNumbers: ['SRX123ID'] }, ['answered']],
    ['who is asked, while it is open', { ...none, organizations: ['acme'] }, ['answered', 'sent']],
    ['nothing', none, []],
    ['what nobody knows', { messageIds: ['<x@y>'], ticketNumbers: ['1'], organizations: ['nobody'] }, []],
  ] as const
  test.each(byMarks)('by %s', async (_, marks, expected) => {
    const store = openStore()
    const names = new Map<string, string>()
    const named = async (name: string, ...happenings: Parameters<typeof ticketAbout>[1][]) => {
      const { subject } = await keep(store, {}, ...happenings)
      names.set(subject.id, name)
    }
    await named('sent', SENDING, SENT)
    await named('answered', submitted(), { type: 'noted', text: '' }, answered('a', { ticketNumbers: ['srx123id'] }))
    await named('ended', submitted(), { type: 'givenUp' })
    const found = await store.ticketsByMarks(marks)
    expect(found.map(({ subject }) => names.get(subject.id))).toEqual(expected)
  })

  test('not by an answer that belongs elsewhere', async () => {
    const store = openStore()
    const ticket = await keep(store, {}, submitted(), answered('a', { ticketNumbers: ['N-1'], text: 'unmistakable' }))
    const words = { ...ALL, search: 'unmistakable' }
    expect((await store.lines(words)).total).toBe(1)
    await append(store, ticket, event(9, { type: 'unmatched', answer: 'a' }))
    expect(await store.ticketsByMarks({ ...none, ticketNumbers: ['N-1'] })).toEqual([])
    expect(await store.ticketsByMarks({ ...none, messageIds: ['<a@acme.example>'] })).toEqual([])
    expect((await store.lines(words)).total).toBe(0)
  })

  test('all of them in parts, the oldest first', async () => {
    const store = openStore()
    const ids = []
    for (let number = 0; number < 5; number++) ids.push((await keep(store)).subject.id)
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const part = await store.ticketsFrom({ after, limit: 2 })
      seen.push(...part.map(({ subject }) => subject.id))
      after = part.at(-1)?.subject.id ?? null
      if (after === null) break
    }
    expect(seen).toEqual(ids)
    await expect(store.ticketsFrom({ after: newSubject().id, limit: 2 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('deleted', () => {
  test('a ticket is gone, and no word of it stays in the file', async () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const secrets = ['draftsecret', 'lettersecret', 'answersecret', 'notesecret', 'evidencesecret', 'replacedsecret']
    const draft = (text: string) =>
      ({ type: 'drafted', draft: { language: 'en', subject: 's', text, overridden: [] } }) as const
    const ticket = ticketAbout(
      newSubject(),
      draft('replacedsecret'),
      draft('draftsecret'),
      { ...SENDING, type: 'sending', mail: mail({ text: 'lettersecret' }), process: 1 },
      SENT,
      answered('a', { text: 'answersecret', messageId: '<gone@acme.example>' }),
      { type: 'noted', text: 'notesecret' },
    )
    const evidence = [{ ...EVIDENCE, line: 'evidencesecret' }]
    await store.addTicket({ events: ticket.events, evidence, standing: standing(ticket) })
    const stays = await keep(store, {}, { type: 'noted', text: 'stays' })
    expect(await store.deleteTickets([ticket.subject.id, newSubject().id])).toBe(1)
    await expect(store.ticket(ticket.subject.id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await store.knowsAnswer('<gone@acme.example>')).toBe(false)
    expect((await store.lines({ ...ALL, search: 'stays' })).lines).toMatchObject([{ id: stays.subject.id }])
    await store.close()
    const file = readFileSync(join(folder, 'postdesk.db'), 'latin1')
    expect(file).toContain('stays')
    for (const secret of [...secrets, 'gone@acme.example']) expect(file).not.toContain(secret)
  })

  test('nothing is no fault', async () => {
    expect(await openStore().deleteTickets([newSubject().id])).toBe(0)
  })
})
