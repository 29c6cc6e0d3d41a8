import type { Migration } from './migration.ts'

/** Guides for servers, whole and as they stand: each is small, and what it was before nobody asks. */
export const setups: Migration = {
  version: 5,
  name: 'setups',
  async up(db) {
    await db.schema
      .createTable('setups')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('setup', 'text', (column) => column.notNull())
      .execute()
  },
}
