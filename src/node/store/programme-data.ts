import type { Complaint, ProgrammeProgress, SndsRow } from '../../engine/programmes/programme-views.ts'
import type { Database } from './database.ts'
import { ticketValuesOf } from './ticket-settings.ts'
import type { Tickets } from './tickets.ts'

type ProgrammeMethods =
  | 'programmeProgress'
  | 'keepProgrammeProgress'
  | 'addSnds'
  | 'keepSndsStatus'
  | 'addComplaints'
  | 'programmeData'
  | 'keepSndsFetched'

/** How far the user is with programmes, and what these told. */
export function programmeDataOf(database: Database): Pick<Tickets, ProgrammeMethods> {
  const { reading, writing } = database
  const values = ticketValuesOf(database)
  return {
    programmeProgress: () =>
      reading(async ({ db }) => {
        const rows = await db.selectFrom('programme_progress').selectAll().orderBy('programme').execute()
        return Object.fromEntries(
          rows.map(({ programme, progress }) => [programme, JSON.parse(progress) as ProgrammeProgress]),
        )
      }),
    keepProgrammeProgress: ({ programme, progress }) =>
      writing(async ({ db }) => {
        const row = { programme, progress: JSON.stringify(progress) }
        await db
          .insertInto('programme_progress')
          .values(row)
          .onConflict((conflict) => conflict.column('programme').doUpdateSet(row))
          .execute()
      }),
    addSnds: (rows) => addSnds(database, rows),
    keepSndsStatus: (status) => values.keep('sndsStatus', status),
    addComplaints: (complaints) => addComplaints(database, complaints),
    programmeData: async () => ({
      ...(await readRows(database)),
      sndsStatus: (await values.read('sndsStatus')) ?? [],
      fetchedAt: await values.read('sndsFetched'),
    }),
    keepSndsFetched: (at) => values.keep('sndsFetched', at),
  }
}

/** Of one address and period the last word counts: SNDS mends its numbers for some days. */
function addSnds({ writing }: Database, rows: readonly SndsRow[]): Promise<number> {
  return writing(({ db }) =>
    db.transaction().execute(async (trx) => {
      let added = 0
      for (const one of rows) {
        const row = { address: one.address, from_at: one.from, to_at: one.to, row: JSON.stringify(one) }
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('snds_rows')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
        if ((numInsertedOrUpdatedRows ?? 0n) > 0n) added++
        else
          await trx
            .updateTable('snds_rows')
            .set({ row: row.row })
            .where('address', '=', row.address)
            .where('from_at', '=', row.from_at)
            .where('to_at', '=', row.to_at)
            .execute()
      }
      return added
    }),
  )
}

function addComplaints({ writing }: Database, complaints: readonly Complaint[]): Promise<number> {
  return writing(({ db }) =>
    db.transaction().execute(async (trx) => {
      let added = 0n
      for (const one of complaints) {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('complaints')
          .values({ id: one.id, received_at: one.receivedAt, complaint: JSON.stringify(one) })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
        added += numInsertedOrUpdatedRows ?? 0n
      }
      return Number(added)
    }),
  )
}

function readRows({ reading }: Database) {
  return reading(async ({ db }) => {
    const snds = await db.selectFrom('snds_rows').select('row').orderBy('from_at').orderBy('address').execute()
    const told = await db.selectFrom('complaints').select('complaint').orderBy('received_at').orderBy('id').execute()
    return {
      snds: snds.map(({ row }) => JSON.parse(row) as SndsRow),
      complaints: told.map(({ complaint }) => JSON.parse(complaint) as Complaint),
    }
  })
}
