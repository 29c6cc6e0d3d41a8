import { type Kysely, sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Tickets with their events, what finds them again, answers that fit none, and what programmes told. */
export const tickets: Migration = {
  version: 4,
  name: 'tickets',
  async up(db) {
    await createTickets(db)
    await createBesideTickets(db)
    await createMarks(db)
    await createSearch(db)
    await createAnswers(db)
    await createProgrammes(db)
  },
}

type Db = Kysely<unknown>

async function createTickets(db: Db): Promise<void> {
  await db.schema
    .createTable('tickets')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('organization_name', 'text', (column) => column.notNull())
    .addColumn('board_column', 'text', (column) => column.notNull())
    .addColumn('ended', 'integer', (column) => column.notNull())
    .addColumn('move', 'text', (column) => column.notNull())
    .addColumn('due_rank', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('turns_at', 'text')
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('sending', 'integer', (column) => column.notNull())
    .addColumn('next_seq', 'integer', (column) => column.notNull())
    .addColumn('letters', 'text', (column) => column.notNull())
    .addColumn('line', 'text', (column) => column.notNull())
    .execute()
  const due = ['due_rank', 'due_at', 'changed_at desc', 'number']
  const indices: Readonly<Record<string, readonly string[]>> = {
    tickets_due: due,
    tickets_due_in_column: ['board_column', ...due],
    tickets_newest: ['changed_at', 'number'],
    tickets_oldest: ['opened_at', 'id'],
    tickets_of_organization: ['organization', 'ended', 'organization_name'],
    tickets_turning: ['turns_at'],
    tickets_sending: ['sending'],
  }
  for (const [name, columns] of Object.entries(indices))
    await sql.raw(`create index ${name} on tickets (${columns.join(', ')})`).execute(db)
}

async function createBesideTickets(db: Db): Promise<void> {
  await db.schema
    .createTable('ticket_events')
    .addColumn('ticket', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_events_key', ['ticket', 'seq'])
    .execute()
  await db.schema
    .createTable('ticket_evidence')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('ticket', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('evidence', 'text', (column) => column.notNull())
    .addUniqueConstraint('ticket_evidence_key', ['ticket', 'id'])
    .execute()
  await db.schema
    .createTable('ticket_reminders')
    .addColumn('ticket', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('reminded_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_reminders_key', ['ticket', 'due_at'])
    .execute()
}

/** What a refusal or an answer belongs to. Of those that hold a place there is one for each organization and address. */
async function createMarks(db: Db): Promise<void> {
  await db.schema
    .createTable('ticket_addresses')
    .addColumn('ticket', 'integer', (column) => column.notNull())
    .addColumn('organization', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('holds', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_addresses_key', ['ticket', 'address'])
    .execute()
  await sql`create unique index ticket_addresses_held on ticket_addresses (organization, address) where holds = 1`.execute(
    db,
  )
  await db.schema
    .createIndex('ticket_addresses_of')
    .on('ticket_addresses')
    .columns(['organization', 'address', 'ticket'])
    .execute()
  await db.schema
    .createTable('ticket_marks')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('ticket', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_marks_key', ['kind', 'mark', 'ticket'])
    .execute()
  await db.schema.createIndex('ticket_marks_of').on('ticket_marks').columns(['ticket']).execute()
}

/** The distinct words of all tickets, each once, and in which tickets they stand: so that a part of a word is found quickly. */
async function createSearch(db: Db): Promise<void> {
  await db.schema
    .createTable('search_words')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('word', 'text', (column) => column.notNull().unique())
    .execute()
  await db.schema
    .createTable('ticket_words')
    .addColumn('word', 'integer', (column) => column.notNull())
    .addColumn('ticket', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_words_key', ['word', 'ticket'])
    .modifyEnd(sql`without rowid`)
    .execute()
  await db.schema.createIndex('ticket_words_of').on('ticket_words').columns(['ticket', 'word']).execute()
}

async function createAnswers(db: Db): Promise<void> {
  await db.schema
    .createTable('loose_answers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.unique())
    .addColumn('answer', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('taken_mails')
    .addColumn('message_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('ticket', 'integer')
    .execute()
  await db.schema.createIndex('taken_mails_of').on('taken_mails').columns(['ticket']).execute()
  await db.schema
    .createTable('learned_answers')
    .addColumn('appeal', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('known', 'text')
    .addColumn('learned_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('learned_answers_key', ['appeal', 'fingerprint'])
    .execute()
  await db.schema
    .createTable('answer_positions')
    .addColumn('mailbox', 'text', (column) => column.primaryKey().notNull())
    .addColumn('positions', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('ticket_settings')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

async function createProgrammes(db: Db): Promise<void> {
  await db.schema
    .createTable('programme_progress')
    .addColumn('programme', 'text', (column) => column.primaryKey().notNull())
    .addColumn('progress', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('snds_rows')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('from_at', 'text', (column) => column.notNull())
    .addColumn('to_at', 'text', (column) => column.notNull())
    .addColumn('row', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('snds_rows_key', ['address', 'from_at', 'to_at'])
    .execute()
  await db.schema
    .createTable('complaints')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('complaint', 'text', (column) => column.notNull())
    .execute()
}
