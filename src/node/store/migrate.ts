import type { Kysely, Transaction } from 'kysely'
import type { Migration } from './migrations/migration.ts'
import type { Tables } from './schema.ts'

/** The version that the database stands at; 0: a new one. */
export async function readSchemaVersion(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === 'schema_version')) return 0
  return latest(db)
}

/** Brings the database up to the newest of `migrations`, one transaction each: a kill between two loses nothing. */
export async function migrate(db: Kysely<Tables>, migrations: readonly Migration[], now: () => Date): Promise<void> {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute()
  for (const migration of migrations) await db.transaction().execute((trx) => apply(trx, migration, now()))
}

/** The version is read again inside the transaction: another program may have been faster. */
async function apply(trx: Transaction<Tables>, migration: Migration, now: Date): Promise<void> {
  if ((await latest(trx)) >= migration.version) return
  await migration.up(trx as unknown as Kysely<unknown>)
  const row = { version: migration.version, name: migration.name, applied_at: now.toISOString() }
  await trx.insertInto('schema_version').values(row).execute()
}

async function latest(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('schema_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  return row?.version ?? 0
}
