import { type Expression, type SqlBool, sql } from 'kysely'
import type { HistoryEntry, HistorySummary } from '../../engine/bounces/history-entry.ts'
import { Fault } from '../../engine/fault.ts'
import { type Database, databaseIn } from './database.ts'
import { ENTRY_COLUMNS, fromEntryRow, fromSummaryRow, SUMMARY_COLUMNS, toRow } from './history-row.ts'
import type { DatabaseState, OpenedDatabase } from './open-database.ts'
import { likePatterns } from './search-condition.ts'
import { writeHistoryFile } from './write-history-file.ts'

/** A part of what a search finds in the history. */
export interface HistoryQuery {
  /** Words, all of which must be contained; empty: everything. */
  readonly search: string
  readonly offset: number
  readonly limit: number
}

/** All that can be asked of the history. Each rejects with a Fault of the store when the disk does not do its part. */
export interface History {
  state(): Promise<DatabaseState>
  /** Resolves when the entry is on the disk, not before. */
  add(entry: HistoryEntry): Promise<void>
  /** The newest first. */
  page(query: HistoryQuery): Promise<{ readonly entries: readonly HistorySummary[]; readonly total: number }>
  /** Rejects with `not-found`. */
  entry(id: string): Promise<HistoryEntry>
  /** Answers how many there were; their text does not stay behind in the file. */
  delete(ids: readonly string[]): Promise<number>
  /** Writes these entries (null: all) as JSON into a file, and answers how many. */
  export(to: { readonly file: string; readonly ids: readonly string[] | null }): Promise<number>
  close(): Promise<void>
}

/** The history in this database. `close` closes the database. */
export function historyOf(database: Database, now: () => Date): History {
  const { reading, writing, close } = database
  return {
    state: () => reading(async ({ state }) => state),
    add: (entry) => writing((opened) => add(opened, entry)),
    page: (query) => reading((opened) => page(opened, query)),
    entry: (id) => reading((opened) => entry(opened, id)),
    delete: (ids) => writing((opened) => remove(opened, ids)),
    export: ({ file, ids }) => reading((opened) => writeHistoryFile(opened.db, file, ids, now())),
    close,
  }
}

/** The history in the database of this folder, which is opened when it is first asked for something. */
export function historyIn(folder: string, now: () => Date): History {
  return historyOf(databaseIn(folder, now), now)
}

async function add({ db }: OpenedDatabase, entry: HistoryEntry): Promise<void> {
  await db.insertInto('diagnoses').values(toRow(entry)).execute()
}

async function page({ db }: OpenedDatabase, { search, offset, limit }: HistoryQuery) {
  const found = db.selectFrom('diagnoses').where(({ and }) => and(likePatterns(search).map(contains)))
  const rows = await found
    .select(SUMMARY_COLUMNS)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const all = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { entries: rows.map(fromSummaryRow), total: all.total }
}

function contains(pattern: string): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref('search')} like ${pattern} escape '\\'`
}

async function entry({ db }: OpenedDatabase, id: string): Promise<HistoryEntry> {
  const row = await db.selectFrom('diagnoses').select(ENTRY_COLUMNS).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not-found')
  return fromEntryRow(row)
}

/** `secure_delete` overwrites the rows; emptying the write-ahead log takes away what still stood there. */
async function remove({ db }: OpenedDatabase, ids: readonly string[]): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('diagnoses').where('id', 'in', ids).executeTakeFirstOrThrow()
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return Number(numDeletedRows)
}
