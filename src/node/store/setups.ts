import { Fault } from '../../engine/fault.ts'
import type { Setup } from '../../engine/setup/setup.ts'
import type { Database } from './database.ts'
import type { OpenedDatabase } from './open-database.ts'

/** All that can be asked of the kept set-ups. Each rejects with a Fault of the store when the disk does not do its part. */
export interface Setups {
  /** What changed last comes first. */
  setups(): Promise<readonly Setup[]>
  /** Rejects with `not-found`. */
  setup(id: string): Promise<Setup>
  addSetup(setup: Setup): Promise<void>
  /** `seen`: the revision that the change rests on. False: it was changed meanwhile, and nothing is overwritten. */
  keepSetup(kept: { readonly setup: Setup; readonly seen: number }): Promise<boolean>
  deleteSetup(id: string): Promise<boolean>
}

/** The set-ups in this database. */
export function setupsOf({ reading, writing }: Database): Setups {
  return {
    setups: () => reading(list),
    setup: (id) => reading((opened) => find(opened, id)),
    addSetup: (setup) => writing((opened) => add(opened, setup)),
    keepSetup: (kept) => writing((opened) => keep(opened, kept)),
    deleteSetup: (id) => writing((opened) => remove(opened, id)),
  }
}

async function list({ db }: OpenedDatabase): Promise<readonly Setup[]> {
  const rows = await db.selectFrom('setups').select('setup').orderBy('updated_at', 'desc').orderBy('id').execute()
  return rows.map(({ setup }) => read(setup))
}

async function find({ db }: OpenedDatabase, id: string): Promise<Setup> {
  const row = await db.selectFrom('setups').select('setup').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not-found')
  return read(row.setup)
}

async function add({ db }: OpenedDatabase, setup: Setup): Promise<void> {
  await db
    .insertInto('setups')
    .values({ id: setup.id, ...columnsOf(setup) })
    .execute()
}

async function keep({ db }: OpenedDatabase, { setup, seen }: Parameters<Setups['keepSetup']>[0]): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('setups')
    .set(columnsOf(setup))
    .where('id', '=', setup.id)
    .where('revision', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

async function remove({ db }: OpenedDatabase, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('setups').where('id', '=', id).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

function columnsOf(setup: Setup) {
  return { updated_at: setup.updatedAt, revision: setup.revision, setup: JSON.stringify(setup) }
}

/** We wrote it ourselves. */
function read(text: string): Setup {
  return JSON.parse(text) as Setup
}
