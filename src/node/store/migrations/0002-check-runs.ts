import type { Migration } from './migration.ts'

/** The runs of checks, and what the user said last of each domain. */
export const checkRuns: Migration = {
  version: 2,
  name: 'check-runs',
  async up(db) {
    await db.schema
      .createTable('check_runs')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('domain', 'text', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('cancelled', 'integer', (column) => column.notNull())
      .addColumn('counts', 'text', (column) => column.notNull())
      .addColumn('settings', 'text', (column) => column.notNull())
      .addColumn('report', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('check_runs_newest').on('check_runs').columns(['started_at', 'id']).execute()
    await db.schema
      .createIndex('check_runs_of_domain')
      .on('check_runs')
      .columns(['domain', 'started_at', 'id'])
      .execute()
    await db.schema
      .createTable('check_settings')
      .addColumn('domain', 'text', (column) => column.primaryKey().notNull())
      .addColumn('used_at', 'text', (column) => column.notNull())
      .addColumn('settings', 'text', (column) => column.notNull())
      .execute()
  },
}
