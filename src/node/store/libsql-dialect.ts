import { type Client, type InArgs, LibsqlError, type Transaction } from '@libsql/client/sqlite3'
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
import { CONNECTION_SETTINGS } from './connection-settings.ts'

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
    // Both sides leave the types of parameters and rows open; the table types in schema.ts say what they are.
    const statement = { sql, args: parameters as InArgs }
    const result = await (this.#transaction?.execute(statement) ?? this.#orAnew(() => this.#client.execute(statement)))
    return { rows: result.rows as unknown as R[], numAffectedRows: BigInt(result.rowsAffected) }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('libSQL does not stream: read page by page')
  }

  async begin(): Promise<void> {
    this.#transaction = await this.#orAnew(() => this.#client.transaction('write'))
  }

  /**
   * A statement for which there was no lock stays half done in libSQL, and with it what it had begun to read: from then on this connection would
   * see the past alone, and never be given a lock again. So there is a new one for whatever comes next.
   */
  async #orAnew<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof LibsqlError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code)) await renew(this.#client)
      throw error
    }
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    await this.#transaction?.[how]()
    this.#transaction = undefined
  }
}

async function renew(client: Client): Promise<void> {
  await client.reconnect()
  for (const setting of CONNECTION_SETTINGS) await client.execute(setting)
}
