import { sql } from 'kysely'
import { Fault } from '../../engine/fault.ts'
import { applyTicketEvent, replayTicket } from '../../engine/tickets/apply-ticket-event.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketEvent } from '../../engine/tickets/ticket-event.ts'
import { hasTicketEnded } from '../../engine/tickets/ticket-states.ts'
import type { OpenedDatabase } from './open-database.ts'
import { orNotFound } from './probe-events.ts'
import { addEvidence } from './ticket-evidence.ts'
import {
  forgetWords,
  indexOf,
  isHeldByOther,
  keepAddresses,
  keepIndex,
  lettersOf,
  NO_INDEX,
  type TicketIndex,
} from './ticket-index.ts'
import { fromLineRow, restanding, toTicketRow } from './ticket-row.ts'
import { ticketWords } from './ticket-words.ts'
import type { NextTicketEvent, TicketStanding, Tickets } from './tickets.ts'

type Db = OpenedDatabase['db']
type Added = Parameters<Tickets['addTicket']>[0]
type Names = Pick<TicketStanding, 'organizationName' | 'appealName'>

/** Keeps a new ticket, unless there is an open one of that organization and one of its addresses. */
export async function addTicket({ db }: OpenedDatabase, added: Added): Promise<Ticket | null> {
  const ticket = replayed(added.events)
  return db.transaction().execute(async (trx) => {
    if (await isHeldByOther(trx, ticket)) return null
    await insert(trx, ticket, added)
    return ticket
  })
}

/** Keeps tickets that lived elsewhere: all or none. Where another one is open already, both are kept. */
export async function importTickets({ db }: OpenedDatabase, imported: readonly Added[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const added of imported) await insert(trx, replayed(added.events), added)
  })
}

/** Adds one event, if the ticket has not changed since it was decided. */
export async function appendTicket({ db }: OpenedDatabase, next: NextTicketEvent): Promise<Ticket | null> {
  return db.transaction().execute((trx) => append(trx, next))
}

/** Changes whose move it is, if the ticket has not changed meanwhile. */
export async function keepStanding(
  { db }: OpenedDatabase,
  { ticket: id, seq, standing }: Parameters<Tickets['keepStanding']>[0],
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('tickets')
      .select(['number', 'next_seq', 'line', 'ended'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row?.next_seq !== seq) return false
    const before: Names = fromLineRow(row)
    await trx.updateTable('tickets').set(restanding(row, standing)).where('number', '=', row.number).execute()
    if (before.organizationName !== standing.organizationName || before.appealName !== standing.appealName) {
      const ticket = orNotFound(await ticketOf(trx, row.number))
      await keepFound(trx, row.number, ticketIndex(ticket, before), ticketIndex(ticket, standing))
    }
    return true
  })
}

/** As in the history: what is deleted stays neither in the file nor in its log. */
export async function deleteTickets({ db }: OpenedDatabase, ids: readonly string[]): Promise<number> {
  const deleted = await db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('tickets').select('number').where('id', 'in', ids).execute()
    const numbers = rows.map(({ number }) => number)
    await forgetWords(trx, numbers)
    for (const table of BESIDE) await trx.deleteFrom(table).where('ticket', 'in', numbers).execute()
    await trx.deleteFrom('tickets').where('number', 'in', numbers).execute()
    return numbers.length
  })
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return deleted
}

const BESIDE = [
  'ticket_events',
  'ticket_evidence',
  'ticket_reminders',
  'ticket_addresses',
  'ticket_marks',
  'taken_mails',
] as const

/** The ticket as all its events make it; null: there is none. */
export async function ticketOf(db: Db, number: number): Promise<Ticket | null> {
  const rows = await db
    .selectFrom('ticket_events')
    .select('event')
    .where('ticket', '=', number)
    .orderBy('seq')
    .execute()
  return replayTicket(rows.map(({ event }) => JSON.parse(event) as TicketEvent))
}

function replayed(events: readonly TicketEvent[]): Ticket {
  const ticket = replayTicket(events)
  if (ticket === null) throw new Fault('invalid-input', 'opened')
  return ticket
}

async function insert(trx: Db, ticket: Ticket, { evidence, standing }: Added): Promise<void> {
  const index = ticketIndex(ticket, standing)
  const { number } = await trx
    .insertInto('tickets')
    .values({ ...toTicketRow(ticket, standing), letters: lettersOf(index.words) })
    .returning('number')
    .executeTakeFirstOrThrow()
  await sql`
    insert into ticket_events (ticket, seq, event)
    select ${number}, key, value from json_each(${JSON.stringify(ticket.events.map((event) => JSON.stringify(event)))})`.execute(
    trx,
  )
  await addEvidence(trx, number, evidence)
  await keepAddresses(trx, number, ticket)
  await keepIndex(trx, number, NO_INDEX, index)
  await keepTaken(trx, number, ticket.events)
}

async function append(trx: Db, { ticket: id, seq, event, standing }: NextTicketEvent): Promise<Ticket | null> {
  const row = await trx
    .selectFrom('tickets')
    .select(['number', 'next_seq', 'line'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.next_seq !== seq) return null
  const ticket = orNotFound(await ticketOf(trx, row.number))
  const next = applyTicketEvent(ticket, event)
  // The same once more: nothing to keep.
  if (next.events.length === ticket.events.length) return next
  if (opensAgain(ticket, next, event) && (await isHeldByOther(trx, next))) throw new Fault('invalid-input', 'open')
  await trx
    .insertInto('ticket_events')
    .values({ ticket: row.number, seq, event: JSON.stringify(event) })
    .execute()
  await trx.updateTable('tickets').set(toTicketRow(next, standing)).where('number', '=', row.number).execute()
  await keepAddresses(trx, row.number, next)
  await keepFound(trx, row.number, ticketIndex(ticket, fromLineRow(row)), ticketIndex(next, standing))
  await keepTaken(trx, row.number, [event])
  return next
}

/** An answer that comes after all is never lost, even where something newer was begun; whoever wants to ask anew goes there. */
function opensAgain(before: Ticket, after: Ticket, { type }: TicketEvent): boolean {
  return (type === 'reopened' || type === 'refusedAgain') && hasTicketEnded(before) && !hasTicketEnded(after)
}

function ticketIndex(ticket: Ticket, { organizationName, appealName }: Names): TicketIndex {
  return indexOf(ticket, ticketWords(ticket, [organizationName, appealName]))
}

async function keepFound(trx: Db, number: number, before: TicketIndex, after: TicketIndex): Promise<void> {
  await keepIndex(trx, number, before, after)
  const letters = lettersOf(after.words)
  await trx.updateTable('tickets').set({ letters }).where('number', '=', number).execute()
}

async function keepTaken(trx: Db, ticket: number, events: readonly TicketEvent[]): Promise<void> {
  for (const event of events) {
    const messageId = event?.type === 'answered' ? (event.answer?.messageId ?? null) : null
    if (messageId === null) continue
    await trx
      .insertInto('taken_mails')
      .values({ message_id: messageId, ticket })
      .onConflict((conflict) => conflict.column('message_id').doUpdateSet({ ticket }))
      .execute()
  }
}
