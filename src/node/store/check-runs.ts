import { sql } from 'kysely'
import type { CheckSettings } from '../../engine/checks/check-settings.ts'
import type { KeptRun, RunSummary } from '../../engine/checks/kept-run.ts'
import { Fault } from '../../engine/fault.ts'
import {
  fromRunRow,
  fromRunSummaryRow,
  RUN_COLUMNS,
  RUN_SUMMARY_COLUMNS,
  toRunRow,
  toSettings,
} from './check-run-row.ts'
import type { Database } from './database.ts'
import type { OpenedDatabase } from './open-database.ts'

/** A part of the list of runs. */
export interface RunQuery {
  /** Null: of all domains. */
  readonly domain: string | null
  readonly offset: number
  readonly limit: number
}

/** All that can be asked of the kept runs. Each rejects with a Fault of the store when the disk does not do its part. */
export interface CheckRuns {
  /** Resolves when the run is on the disk, and what the user said of the domain with it. A run of the same id is replaced. */
  keepRun(run: KeptRun): Promise<void>
  /** The newest first. */
  runs(query: RunQuery): Promise<{ readonly runs: readonly RunSummary[]; readonly total: number }>
  /** Rejects with `not-found`. */
  run(id: string): Promise<KeptRun>
  /** The last run of the same domain before this one that went to its end; null: none. */
  runBefore(id: string): Promise<KeptRun | null>
  /** With the last run of a domain goes what was said of it. */
  deleteRuns(ids: readonly string[]): Promise<number>
  /** What the user said of each domain, the last used first. */
  settingsOfDomains(): Promise<readonly CheckSettings[]>
  settingsOfDomain(domain: string): Promise<CheckSettings | null>
}

/** More domains than anybody checks. */
const MOST_DOMAINS = 100

/** The runs in this database. */
export function checkRunsOf({ reading, writing }: Database): CheckRuns {
  return {
    keepRun: (run) => writing((opened) => keep(opened, run)),
    runs: (query) => reading((opened) => list(opened, query)),
    run: (id) => reading((opened) => find(opened, id)),
    runBefore: (id) => reading((opened) => findBefore(opened, id)),
    deleteRuns: (ids) => writing((opened) => remove(opened, ids)),
    settingsOfDomains: () => reading(listSettings),
    settingsOfDomain: (domain) => reading((opened) => findSettings(opened, domain)),
  }
}

async function keep({ db }: OpenedDatabase, run: KeptRun): Promise<void> {
  const row = toRunRow(run)
  const { domain, settings, started_at: used_at } = row
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('check_runs').where('id', '=', run.id).execute()
    await trx.insertInto('check_runs').values(row).execute()
    await trx
      .insertInto('check_settings')
      .values({ domain, used_at, settings })
      .onConflict((conflict) => conflict.column('domain').doUpdateSet({ used_at, settings }))
      .execute()
  })
}

async function list({ db }: OpenedDatabase, { domain, offset, limit }: RunQuery) {
  const all = db.selectFrom('check_runs')
  const found = domain === null ? all : all.where('domain', '=', domain)
  const rows = await found
    .select(RUN_SUMMARY_COLUMNS)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { runs: rows.map(fromRunSummaryRow), total }
}

async function find({ db }: OpenedDatabase, id: string): Promise<KeptRun> {
  const row = await db.selectFrom('check_runs').select(RUN_COLUMNS).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not-found')
  return fromRunRow(row)
}

async function findBefore({ db }: OpenedDatabase, id: string): Promise<KeptRun | null> {
  const now = await db.selectFrom('check_runs').select(['domain', 'started_at']).where('id', '=', id).executeTakeFirst()
  if (now === undefined) throw new Fault('not-found')
  const row = await db
    .selectFrom('check_runs')
    .select(RUN_COLUMNS)
    .where('domain', '=', now.domain)
    .where('cancelled', '=', 0)
    .where('started_at', '<', now.started_at)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : fromRunRow(row)
}

/** As in the history: what is deleted stays neither in the file nor in its log. */
async function remove({ db }: OpenedDatabase, ids: readonly string[]): Promise<number> {
  const numDeletedRows = await db.transaction().execute(async (trx) => {
    const deleted = await trx.deleteFrom('check_runs').where('id', 'in', ids).executeTakeFirstOrThrow()
    const stillChecked = trx.selectFrom('check_runs').select('domain')
    await trx.deleteFrom('check_settings').where('domain', 'not in', stillChecked).execute()
    return deleted.numDeletedRows
  })
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return Number(numDeletedRows)
}

async function listSettings({ db }: OpenedDatabase): Promise<readonly CheckSettings[]> {
  const rows = await db
    .selectFrom('check_settings')
    .select('settings')
    .orderBy('used_at', 'desc')
    .orderBy('domain')
    .limit(MOST_DOMAINS)
    .execute()
  return rows.map(({ settings }) => toSettings(settings))
}

async function findSettings({ db }: OpenedDatabase, domain: string): Promise<CheckSettings | null> {
  const row = await db.selectFrom('check_settings').select('settings').where('domain', '=', domain).executeTakeFirst()
  return row === undefined ? null : toSettings(row.settings)
}
