import { closeSync, openSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Client, createClient, LibsqlError } from '@libsql/client/sqlite3'
import { Kysely, sql } from 'kysely'
import { Fault } from '../../engine/fault.ts'
import { CONNECTION_SETTINGS } from './connection-settings.ts'
import { libsqlDialect } from './libsql-dialect.ts'
import type { Tables } from './schema.ts'

/** Connects to the database in this file. One connection only: the settings below belong to it, not to the file. */
export async function connect(file: string): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: libsqlDialect(openClient(file)) })
  try {
    for (const setting of CONNECTION_SETTINGS) await sql.raw(setting).execute(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/**
 * A new file is for its user only; SQLite gives its log the same rights. What is thrown when it cannot be opened at all is no
 * LibsqlError, and quotes the path.
 */
function openClient(file: string): Client {
  try {
    closeSync(openSync(file, 'a', 0o600))
    return createClient({ url: pathToFileURL(file).href, concurrency: 1, timeout: 5000 })
  } catch (error) {
    throw error instanceof LibsqlError ? error : new Fault('store-broken', 'SQLITE_CANTOPEN', error)
  }
}
