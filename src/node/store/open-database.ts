import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LibsqlError } from '@libsql/client/sqlite3'
import { type Kysely, sql } from 'kysely'
import { Fault } from '../../engine/fault.ts'
import { canWriteInto } from './can-write.ts'
import { connect } from './connect.ts'
import { keepAside, namesKeptAside } from './keep-aside.ts'
import { migrate, readSchemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/registry.ts'
import type { Tables } from './schema.ts'
import { saysDamaged } from './store-fault.ts'

const DATABASE_FILE = 'postdesk.db'
/** Above this, looking through the whole file would keep the user waiting. */
const MAX_BYTES_CHECKED_AT_OPEN = 128_000_000

/** Whether the history can be written, and why not. */
export type DatabaseState =
  | { readonly state: 'ready' }
  | { readonly state: 'readOnly'; readonly why: 'newer' | 'notWritable' }
  | { readonly state: 'broken'; readonly detail: string }

export interface OpenedDatabase {
  readonly db: Kysely<Tables>
  readonly state: DatabaseState
  close(): Promise<void>
}

/** Opens (and makes, and migrates) the database in this folder. What cannot be read is kept aside, never deleted. */
export async function openDatabase(folder: string, now: () => Date): Promise<OpenedDatabase> {
  if (!canWriteInto(folder, DATABASE_FILE)) return openCopy(folder, now)
  const file = join(folder, DATABASE_FILE)
  try {
    return await openFile(file, now, namesKeptAside(folder))
  } catch (error) {
    if (!saysDamaged(error)) throw error
    keepAside(file, now())
    return openFile(file, now, namesKeptAside(folder))
  }
}

async function openFile(file: string, now: () => Date, keptAside: readonly string[]): Promise<OpenedDatabase> {
  const db = await connect(file)
  try {
    await check(db, file)
    const state = await bringUp(db, now)
    const broken = state.state === 'ready' && keptAside.length > 0
    return opened(db, broken ? { state: 'broken', detail: keptAside.join(', ') } : state)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/**
 * A folder that cannot be written: SQLite's write-ahead log needs to write beside the database even to read it, so a
 * private copy is read.
 */
async function openCopy(folder: string, now: () => Date): Promise<OpenedDatabase> {
  const copy = mkdtempSync(join(tmpdir(), 'postdesk-read-only-'))
  const removeCopy = () => rmSync(copy, { recursive: true, force: true })
  try {
    for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) copyIfThere(join(folder, name), join(copy, name))
    const { db, close } = await openFile(join(copy, DATABASE_FILE), now, [])
    await sql`pragma query_only = on`.execute(db)
    return { db, state: { state: 'readOnly', why: 'notWritable' }, close: () => close().finally(removeCopy) }
  } catch (error) {
    removeCopy()
    throw error
  }
}

function copyIfThere(from: string, to: string): void {
  try {
    if (!existsSync(from)) return
    copyFileSync(from, to)
    chmodSync(to, 0o600)
  } catch (cause) {
    throw new Fault('store-broken', 'not readable', cause)
  }
}

async function check(db: Kysely<Tables>, file: string): Promise<void> {
  if (statSync(file).size > MAX_BYTES_CHECKED_AT_OPEN) return
  const { rows } = await sql<{ readonly quick_check: string }>`pragma quick_check(1)`.execute(db)
  const found = rows[0]?.quick_check ?? 'ok'
  if (found !== 'ok') throw new LibsqlError(found, 'SQLITE_CORRUPT')
}

/** A database from a newer Postdesk may mean other things by the same names: it is only read. */
async function bringUp(db: Kysely<Tables>, now: () => Date): Promise<DatabaseState> {
  if ((await readSchemaVersion(db)) > newestVersion()) {
    await sql`pragma query_only = on`.execute(db)
    return { state: 'readOnly', why: 'newer' }
  }
  await migrate(db, MIGRATIONS, now)
  return { state: 'ready' }
}

function newestVersion(): number {
  return MIGRATIONS.at(-1)?.version ?? 0
}

function opened(db: Kysely<Tables>, state: DatabaseState): OpenedDatabase {
  return { db, state, close: () => close(db, state) }
}

/** The write-ahead log goes back into the file, so that one file holds all. */
async function close(db: Kysely<Tables>, { state }: DatabaseState): Promise<void> {
  try {
    if (state !== 'readOnly') await sql`pragma wal_checkpoint(truncate)`.execute(db)
  } finally {
    await db.destroy()
  }
}
