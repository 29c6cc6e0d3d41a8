import type { Migration } from './migration.ts'

/** The history of diagnosed bounces. */
export const diagnoses: Migration = {
  version: 1,
  name: 'diagnoses',
  async up(db) {
    await db.schema
      .createTable('diagnoses')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('recipients', 'text', (column) => column.notNull())
      .addColumn('reasons', 'text', (column) => column.notNull())
      .addColumn('organizations', 'text', (column) => column.notNull())
      .addColumn('permanence', 'text')
      .addColumn('whose_move', 'text', (column) => column.notNull())
      .addColumn('search', 'text', (column) => column.notNull())
      .addColumn('diagnosed', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('diagnoses_newest').on('diagnoses').columns(['created_at', 'id']).execute()
  },
}
