import { sql } from 'kysely'
import { Fault } from '../../engine/fault.ts'
import { replayTicket } from '../../engine/tickets/apply-ticket-event.ts'
import type { Ticket } from '../../engine/tickets/ticket.ts'
import type { TicketEvent } from '../../engine/tickets/ticket-event.ts'
import type { OpenedDatabase } from './open-database.ts'
import { instant } from './ticket-row.ts'
import type { TicketMarks, Tickets } from './tickets.ts'

type Db = OpenedDatabase['db']

/** More candidates than this no mail has. */
const MOST_MARKED = 200

/** The number of a ticket; a fault, where there is none. */
export async function numberOf(db: Db, id: string): Promise<number> {
  const row = await db.selectFrom('tickets').select('number').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not-found')
  return row.number
}

/** The open ones, and of each address the one that ended last: a new refusal of it goes there. */
export async function ticketsOfOrganization(db: Db, organization: string | null): Promise<readonly Ticket[]> {
  const { rows } = await sql<{ readonly ticket: number }>`
    select distinct ticket from (
      select ticket, tickets.ended as ended, row_number() over (
        partition by ticket_addresses.organization, address order by tickets.ended, tickets.since desc, ticket desc
      ) as place
      from ticket_addresses join tickets on tickets.number = ticket_addresses.ticket
      where ${organization} is null or ticket_addresses.organization = ${organization}
    ) where ended = 0 or place = 1 order by ticket`.execute(db)
  return replayAll(
    db,
    rows.map(({ ticket }) => ticket),
  )
}

/** What has one of the marks comes before what is only open at one of the organizations. */
export async function ticketsByMarks(db: Db, marks: TicketMarks): Promise<readonly Ticket[]> {
  const messages = JSON.stringify(marks.messageIds)
  const numbers = JSON.stringify(marks.ticketNumbers.map((number) => number.toLowerCase()))
  const organizations = JSON.stringify(marks.organizations)
  const addresses = JSON.stringify(marks.addresses ?? [])
  const { rows } = await sql<{ readonly number: number }>`
    with marked as (
      select ticket from ticket_marks where kind = 'message' and mark in (select value from json_each(${messages}))
      union
      select ticket from ticket_marks where kind = 'number' and mark in (select value from json_each(${numbers}))
      union
      select ticket from ticket_addresses join tickets on tickets.number = ticket_addresses.ticket
        where tickets.ended = 0 and ticket_addresses.organization in (select value from json_each(${organizations}))
        and address in (select value from json_each(${addresses}))
    )
    select number from (
      select number, changed_at, 0 as place from tickets where number in (select ticket from marked)
      union all
      select number, changed_at, 1 as place from tickets where ended = 0
        and organization in (select value from json_each(${organizations})) and number not in (select ticket from marked)
      order by place, changed_at desc, number desc limit ${MOST_MARKED}
    ) order by changed_at desc, number desc`.execute(db)
  return replayAll(
    db,
    rows.map(({ number }) => number),
  )
}

export async function ticketsSending(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('tickets').select('id').where('sending', '>', 0).orderBy('number').execute()
  return rows.map(({ id }) => id)
}

export async function ticketsTurning(db: Db, by: string): ReturnType<Tickets['ticketsTurning']> {
  const time = instant(by)
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('turns_at', '<=', time)
    .orderBy('turns_at')
    .orderBy('number')
    .execute()
  const { next } = await db
    .selectFrom('tickets')
    .select(({ fn }) => fn.min('turns_at').as('next'))
    .where('turns_at', '>', time)
    .executeTakeFirstOrThrow()
  return { ids: rows.map(({ id }) => id), nextAt: next }
}

/** `after`: the id of the last one of the part before; a fault, where that was deleted meanwhile. */
export async function ticketsFrom(
  db: Db,
  { after, limit }: Parameters<Tickets['ticketsFrom']>[0],
): Promise<readonly Ticket[]> {
  const last = after === null ? null : await openedAt(db, after)
  const rows = await db
    .selectFrom('tickets')
    .select('number')
    .where(sql<boolean>`${last} is null or (opened_at, id) > (${last}, ${after})`)
    .orderBy('opened_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return replayAll(
    db,
    rows.map(({ number }) => number),
  )
}

export async function lastTicketsOf(
  db: Db,
  { organization, limit }: Parameters<Tickets['lastTicketsOf']>[0],
): Promise<readonly Ticket[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('number')
    .where('organization', '=', organization)
    .orderBy('changed_at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return replayAll(
    db,
    rows.map(({ number }) => number),
  )
}

async function openedAt(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('tickets').select('opened_at').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not-found')
  return row.opened_at
}

/** In the order of these numbers. */
async function replayAll(db: Db, numbers: readonly number[]): Promise<readonly Ticket[]> {
  const rows = await db
    .selectFrom('ticket_events')
    .select(['ticket', 'event'])
    .where(sql<boolean>`ticket in (select value from json_each(${JSON.stringify(numbers)}))`)
    .orderBy('ticket')
    .orderBy('seq')
    .execute()
  const events = new Map<number, TicketEvent[]>()
  for (const { ticket, event } of rows) {
    const known = events.get(ticket) ?? []
    known.push(JSON.parse(event) as TicketEvent)
    events.set(ticket, known)
  }
  return numbers.flatMap((number) => replayTicket(events.get(number) ?? []) ?? [])
}
