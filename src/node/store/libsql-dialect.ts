import type { Client, InArgs, Transaction } from '@libsql/client/sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/**
 * Lets Kysely speak through a libSQL client. (The published dialect brings an older libSQL of its own along: two native
 * SQLite libraries in one process, and a fifth of a second at each start.)
 */
export function libsqlDialect(client: Client): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new LibsqlDriver(client),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class LibsqlDriver implements Driver {
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<LibsqlConnection> {
    return new LibsqlConnection(this.#client)
  }
  beginTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.begin()
  }
  commitTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.end('commit')
  }
  rollbackTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.end('rollback')
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {
    this.#client.close()
  }
}

class LibsqlConnection implements DatabaseConnection {
  readonly #client: Client
  #transaction: Transaction | undefined

  constructor(client: Client) {
    this.#client = client
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const target = this.#transaction ?? this.#client
    // Both sides leave the types of parameters and rows open; the table types in schema.ts say what they are.
    const result = await target.execute({ sql, args: parameters as InArgs })
    return { rows: result.rows as unknown as R[], numAffectedRows: BigInt(result.rowsAffected) }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('libSQL does not stream: read page by page')
  }

  async begin(): Promise<void> {
    this.#transaction = await this.#client.transaction('write')
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#transaction?.[how]()
    this.#transaction = undefined
  }
}
