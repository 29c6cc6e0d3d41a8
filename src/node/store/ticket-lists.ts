import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import {
  BOARD_COLUMNS,
  type BoardColumn,
  type TicketLine,
  type TicketQuery,
} from '../../engine/tickets/ticket-views.ts'
import type { OpenedDatabase } from './open-database.ts'
import type { Tables } from './schema.ts'
import { fromLineRow, instant } from './ticket-row.ts'
import { searchTerms } from './ticket-words.ts'
import type { Tickets } from './tickets.ts'

type Db = OpenedDatabase['db']
type BoardQuery = Parameters<Tickets['board']>[0]
type Filter = Pick<TicketQuery, 'organization' | 'move' | 'column' | 'open'>

/** A part of the list, and how many there are in all. */
export async function listLines({ db }: OpenedDatabase, query: TicketQuery) {
  const found = foundBy(db, query, await searched(db, query.search))
  const rows = await inOrder(found, query.order).select('line').offset(query.offset).limit(query.limit).execute()
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { lines: rows.map(fromLineRow), total }
}

/** All columns of the board, the search done once for all of them. */
export async function readBoard({ db }: OpenedDatabase, query: BoardQuery): ReturnType<Tickets['board']> {
  const filter = { organization: query.organization, move: query.move, open: null }
  const numbers = await searched(db, query.search)
  const counts = await foundBy(db, { ...filter, column: null }, numbers)
    .select(({ fn }) => ['board_column', fn.countAll<number>().as('total')])
    .groupBy('board_column')
    .execute()
  const totals = new Map(counts.map(({ board_column, total }) => [board_column, total]))
  const columns: [BoardColumn, { lines: readonly TicketLine[]; total: number }][] = []
  for (const column of BOARD_COLUMNS) {
    const found = foundBy(db, { ...filter, column }, numbers)
    const rows = totals.has(column) ? await inOrder(found, 'due').select('line').limit(query.limit).execute() : []
    columns.push([column, { lines: rows.map(fromLineRow), total: totals.get(column) ?? 0 }])
  }
  return {
    columns: Object.fromEntries(columns) as Awaited<ReturnType<Tickets['board']>>['columns'],
    organizations: await listOrganizations(db),
  }
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

function foundBy(db: Db, { organization, move, column, open }: Filter, numbers: string | null) {
  return db
    .selectFrom('tickets')
    .where(({ and, eb }) =>
      and([
        ...(organization === null ? [] : [eb('organization', '=', organization)]),
        ...(move === null ? [] : [eb('move', '=', move)]),
        ...(column === null ? [] : [eb('board_column', '=', column)]),
        ...(open === null ? [] : [eb('ended', '=', open ? 0 : 1)]),
        ...(numbers === null ? [] : [sql<SqlBool>`number in (select value from json_each(${numbers}))`]),
      ]),
    )
}

function inOrder(found: ReturnType<typeof foundBy>, order: TicketQuery['order']) {
  if (order === 'newest') return found.orderBy('changed_at', 'desc').orderBy('number', 'desc')
  return found.orderBy('due_rank').orderBy('due_at').orderBy('changed_at', 'desc').orderBy('number')
}

/** JSON list of the tickets in which all words of a query are found; null: it has none. */
async function searched(db: Db, search: string): Promise<string | null> {
  const terms = searchTerms(search)
  if (terms.length === 0) return null
  const { numbers } = await db
    .selectFrom('tickets')
    .select(sql<string>`json_group_array(number)`.as('numbers'))
    .where((builder) => builder.and(terms.map((term) => contains(builder, term))))
    .executeTakeFirstOrThrow()
  return numbers
}

/** Nearly all words would have to be looked up for a single letter: that is asked of the letters. */
function contains(_: ExpressionBuilder<Tables, 'tickets'>, term: string): Expression<SqlBool> {
  if ([...term].length === 1) return sql<SqlBool>`instr(letters, ${term}) > 0`
  return sql<SqlBool>`number in (
    select ticket from ticket_words where word in (select number from search_words where instr(word, ${term}) > 0))`
}
