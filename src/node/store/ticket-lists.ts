import { type SqlBool, sql } from 'kysely'
import type { BoardColumn, TicketLine, TicketQuery } from '../../engine/tickets/ticket-views.ts'
import type { OpenedDatabase } from './open-database.ts'
import { fromLineRow, instant } from './ticket-row.ts'
import { searchTerms } from './ticket-words.ts'
import type { Tickets } from './tickets.ts'

type Db = OpenedDatabase['db']
type BoardQuery = Parameters<Tickets['board']>[0]
type Filter = Pick<TicketQuery, 'organization' | 'move' | 'column' | 'open'>

/** A part of the list, and how many there are in all. */
export async function listLines({ db }: OpenedDatabase, query: TicketQuery) {
  const numbers = await searched(db, query.search)
  const found = foundBy(db, query, numbers)
  const rows = await inOrder(found, query.order).select('line').offset(query.offset).limit(query.limit).execute()
  const { total } = isAll(query) && numbers !== null ? numbers : await count(found)
  return { lines: rows.map(fromLineRow), total }
}

/** All columns of the board: the search is done once for all of them, and an index alone tells what hangs where. */
export async function readBoard({ db }: OpenedDatabase, query: BoardQuery): ReturnType<Tickets['board']> {
  const { organization, move, search, limit } = query
  const found = foundBy(db, { organization, move, column: null, open: null }, await searched(db, search))
  const groups = await found
    .select(['board_column', sql<string>`json_group_array(number order by ${IN_ORDER})`.as('numbers')])
    .groupBy('board_column')
    .execute()
  const hung = new Map(groups.map((group) => [group.board_column, JSON.parse(group.numbers) as readonly number[]]))
  const lines = await linesOf(
    db,
    [...hung.values()].flatMap((numbers) => numbers.slice(0, limit)),
  )
  const column = (name: BoardColumn) => {
    const numbers = hung.get(name) ?? []
    return { lines: numbers.slice(0, limit).flatMap((number) => lines.get(number) ?? []), total: numbers.length }
  }
  const columns = {
    toWrite: column('toWrite'),
    asked: column('asked'),
    answered: column('answered'),
    escalated: column('escalated'),
    solved: column('solved'),
    ended: column('ended'),
  }
  return { columns, organizations: await listOrganizations(db) }
}

/** The user's move and due by then, the oldest first. */
export async function listDue({ db }: OpenedDatabase, by: string): Promise<readonly TicketLine[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('line')
    .where('due_rank', '=', 0)
    .where('due_at', '<=', instant(by))
    .orderBy('due_at')
    .orderBy('number')
    .execute()
  return rows.map(fromLineRow)
}

async function listOrganizations(db: Db) {
  const rows = await db
    .selectFrom('tickets')
    .select(({ fn }) => [
      'organization as id',
      fn.max('organization_name').as('name'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy('organization')
    .execute()
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

async function linesOf(db: Db, numbers: readonly number[]): Promise<ReadonlyMap<number, TicketLine>> {
  const rows = await db
    .selectFrom('tickets')
    .select(['number', 'line'])
    .where(sql<SqlBool>`number in (select value from json_each(${JSON.stringify(numbers)}))`)
    .execute()
  return new Map(rows.map((row) => [row.number, fromLineRow(row)]))
}

function isAll({ organization, move, column, open }: Filter): boolean {
  return organization === null && move === null && column === null && open === null
}

function foundBy(db: Db, { organization, move, column, open }: Filter, numbers: Found | null) {
  return db
    .selectFrom('tickets')
    .where(({ and, eb }) =>
      and([
        ...(organization === null ? [] : [eb('organization', '=', organization)]),
        ...(move === null ? [] : [eb('move', '=', move)]),
        ...(column === null ? [] : [eb('board_column', '=', column)]),
        ...(open === null ? [] : [eb('ended', '=', open ? 0 : 1)]),
        ...(numbers === null ? [] : [sql<SqlBool>`number in (select value from json_each(${numbers.json}))`]),
      ]),
    )
}

function count(found: ReturnType<typeof foundBy>) {
  return found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
}

const IN_ORDER = sql`due_rank, due_at, changed_at desc, number`

function inOrder(found: ReturnType<typeof foundBy>, order: TicketQuery['order']) {
  if (order === 'newest') return found.orderBy('changed_at', 'desc').orderBy('number', 'desc')
  return found.orderBy(IN_ORDER)
}

/** The numbers of the tickets that a search finds, as JSON. */
interface Found {
  readonly json: string
  readonly total: number
}

/** The tickets in which all words of a query are found; null: it has none. */
async function searched(db: Db, search: string): Promise<Found | null> {
  const terms = searchTerms(search).map(ticketsWith)
  if (terms.length === 0) return null
  const { rows } = await sql<Found>`
    select json_group_array(ticket) as json, count(*) as total
    from (${sql.join(terms, sql` intersect `)})`.execute(db)
  return rows[0] ?? { json: '[]', total: 0 }
}

/** Nearly all words would have to be looked up for a single letter: that is asked of the letters. */
function ticketsWith(term: string) {
  if ([...term].length === 1) return sql`select number as ticket from tickets where instr(letters, ${term}) > 0`
  return sql`
    select distinct ticket from ticket_words
    where word in (select number from search_words where instr(word, ${term}) > 0)`
}
