import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { connect } from '../../../src/node/store/connect.ts'
import { migrate } from '../../../src/node/store/migrate.ts'
import { MIGRATIONS } from '../../../src/node/store/migrations/registry.ts'
import { event, ticketAbout } from '../../engine/tickets/some-ticket.ts'
import { anEntry } from '../../support/history-entry.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { append, keep, newSubject, openStore, standing } from './kept-ticket.ts'

const ALL = {
  search: '',
  column: null,
  open: null,
  organization: null,
  move: null,
  order: 'due',
  offset: 0,
  limit: 9,
} as const

test.each([1, 2, 3])('a database of version %i gets its tickets, and keeps what it has', async (version) => {
  const folder = temporaryFolder()
  const old = await connect(join(folder, 'postdesk.db'))
  await migrate(old, MIGRATIONS.slice(0, version), () => new Date())
  await old.destroy()
  const entry = anEntry()
  const first = openStore(folder)
  await first.add(entry)
  await first.close()
  const store = openStore(folder)
  const ticket = await keep(store)
  expect(await store.entry(entry.id)).toEqual(entry)
  expect(await store.ticket(ticket.subject.id)).toEqual(ticket)
})

describe('in a database of a newer Postdesk', () => {
  test('tickets are read, and not written', async () => {
    const folder = temporaryFolder()
    const before = openStore(folder)
    const ticket = await keep(before)
    await before.close()
    const db = await connect(join(folder, 'postdesk.db'))
    await sql`insert into schema_version values (999, 'from-the-future', '2030-01-01T00:00:00Z')`.execute(db)
    await db.destroy()
    const store = openStore(folder)
    const { id } = ticket.subject
    expect((await store.lines(ALL)).total).toBe(1)
    expect(await store.ticket(id)).toEqual(ticket)
    const second = ticketAbout(newSubject())
    const writes = [
      append(store, ticket, event(1, { type: 'solved' })),
      store.addTicket({ events: second.events, evidence: [], standing: standing(second) }),
      store.keepStanding({ ticket: id, seq: 1, standing: standing(ticket) }),
      store.claimReminder({ ticket: id, dueAt: '', at: '' }),
      store.deleteTickets([id]),
    ]
    for (const write of writes) await expect(write).rejects.toMatchObject({ code: 'store-read-only', detail: 'newer' })
  })
})
