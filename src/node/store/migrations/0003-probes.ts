import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

/** Accounts (never their secrets), probes with their events, experiments, marks on the time line. */
export const probes: Migration = {
  version: 3,
  name: 'probes',
  async up(db) {
    await createAccounts(db)
    await createProbes(db)
    await createMeasuring(db)
  },
}

type Db = Kysely<unknown>

async function createAccounts(db: Db): Promise<void> {
  await db.schema
    .createTable('mailboxes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('positions', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('senders')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('sender', 'text', (column) => column.notNull())
    .execute()
}

async function createProbes(db: Db): Promise<void> {
  await db.schema
    .createTable('probes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('composed_at', 'text', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('family', 'text', (column) => column.notNull())
    .addColumn('experiment', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('ended', 'integer', (column) => column.notNull())
    .addColumn('next_seq', 'integer', (column) => column.notNull())
    .addColumn('probe', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('probes_newest').on('probes').columns(['composed_at', 'id']).execute()
  await db.schema.createIndex('probes_of_experiment').on('probes').columns(['experiment']).execute()
  await db.schema
    .createTable('probe_events')
    .addColumn('probe', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('probe_events_key', ['probe', 'seq'])
    .execute()
  await db.schema
    .createTable('probe_messages')
    .addColumn('probe', 'text', (column) => column.primaryKey().notNull())
    .addColumn('sent', 'blob', (column) => column.notNull())
    .addColumn('arrived', 'blob')
    .addColumn('analysis', 'text')
    .execute()
  await db.schema
    .createTable('probe_claims')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('probe', 'text', (column) => column.notNull().unique())
    .addColumn('family', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .addColumn('process', 'integer', (column) => column.notNull())
    .execute()
}

async function createMeasuring(db: Db): Promise<void> {
  await db.schema
    .createTable('experiments')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('experiment', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('marks')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('marks_at').on('marks').columns(['at']).execute()
  await db.schema
    .createTable('calm')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}
