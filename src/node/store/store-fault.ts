import { LibsqlError } from '@libsql/client/sqlite3'
import { Fault, type FaultCode } from '../../engine/fault.ts'

/** What each SQLite result means for the user (https://sqlite.org/rescode.html). */
const FAULT_OF_RESULT: Readonly<Record<string, FaultCode>> = {
  SQLITE_BUSY: 'store-busy',
  SQLITE_LOCKED: 'store-busy',
  SQLITE_READONLY: 'store-read-only',
  SQLITE_PERM: 'store-read-only',
  SQLITE_FULL: 'disk-full',
  SQLITE_CORRUPT: 'store-broken',
  SQLITE_NOTADB: 'store-broken',
  SQLITE_IOERR: 'store-broken',
  SQLITE_CANTOPEN: 'store-broken',
}

/** Runs work on the database; what the disk or another program did to it becomes a fault, a bug stays a bug. */
export async function orStoreFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof LibsqlError ? FAULT_OF_RESULT[error.code] : undefined
    throw code === undefined ? error : new Fault(code, resultOf(error), error)
  }
}

/** Does this error say that the file is no database, or a damaged one? */
export function saysDamaged(error: unknown): boolean {
  return error instanceof LibsqlError && (error.code === 'SQLITE_NOTADB' || error.code === 'SQLITE_CORRUPT')
}

function resultOf(error: unknown): string {
  return error instanceof LibsqlError ? error.code : ''
}
