import type { Evidence } from '../../engine/tickets/evidence.ts'
import type { OpenedDatabase } from './open-database.ts'
import { numberOf } from './ticket-finding.ts'
import type { Tickets } from './tickets.ts'

type Db = OpenedDatabase['db']

/** Adds evidence to what is kept of a ticket; what is known stays as it is. */
export async function addEvidence(db: Db, ticket: number, evidence: readonly Evidence[]): Promise<void> {
  if (evidence.length === 0) return
  await db
    .insertInto('ticket_evidence')
    .values(evidence.map((one) => ({ ticket, id: one.id, evidence: JSON.stringify(one) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** In the order in which it was added. */
export async function listEvidence(db: Db, id: string): Promise<readonly Evidence[]> {
  const rows = await db
    .selectFrom('ticket_evidence')
    .select('evidence')
    .where('ticket', '=', await numberOf(db, id))
    .orderBy('number')
    .execute()
  return rows.map(({ evidence }) => JSON.parse(evidence) as Evidence)
}

/** Whoever comes second, perhaps another program, reminds of nothing. So it is of a ticket that is gone. */
export async function claimReminder(
  db: Db,
  { ticket, dueAt, at }: Parameters<Tickets['claimReminder']>[0],
): Promise<boolean> {
  const row = await db.selectFrom('tickets').select('number').where('id', '=', ticket).executeTakeFirst()
  if (row === undefined) return false
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('ticket_reminders')
    .values({ ticket: row.number, due_at: dueAt, reminded_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
