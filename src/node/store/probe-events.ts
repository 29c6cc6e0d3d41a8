import { Fault } from '../../engine/fault.ts'
import { applyEvent, replay } from '../../engine/probes/apply-event.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeEvent } from '../../engine/probes/probe-event.ts'
import type { OpenedDatabase } from './open-database.ts'
import { fromEventRow, toProbeRow } from './probe-row.ts'

/** Something to add to a probe that has come this far. */
export interface NextEvent {
  readonly probe: string
  /** The number of events that the probe had when this was decided. */
  readonly seq: number
  readonly event: ProbeEvent
}

/** A hand-over that begins. */
export interface Claim extends NextEvent {
  readonly family: string
  /** The number of the last claim that was known when calm was looked at: if another came since, nothing is claimed. */
  readonly after: number
  readonly process: number
  /** The message as it goes now, with its date. */
  readonly message: Uint8Array
}

export interface ClaimRow {
  readonly number: number
  readonly probe: string
  readonly family: string
  readonly at: string
  readonly process: number
}

type Db = OpenedDatabase['db']

/** Adds one event, if the probe has not changed since it was decided. */
export async function append(trx: Db, { probe: id, seq, event }: NextEvent): Promise<Probe | null> {
  const row = await trx.selectFrom('probes').select('next_seq').where('id', '=', id).executeTakeFirst()
  if (row?.next_seq !== seq) return null
  const probe = orNotFound(await replayed(trx, id))
  const next = applyEvent(probe, event)
  // The same once more: nothing to keep.
  if (next.events.length === probe.events.length) return next
  await trx
    .insertInto('probe_events')
    .values({ probe: id, seq, event: JSON.stringify(event) })
    .execute()
  const { id: _, token: __, ...changed } = toProbeRow(next, seq + 1)
  await trx.updateTable('probes').set(changed).where('id', '=', id).execute()
  return next
}

/** One transaction: whoever comes second sees that the claim's number is taken, and sends nothing. */
export async function claimProbe({ db }: OpenedDatabase, claim: Claim): Promise<Probe | null> {
  return db.transaction().execute(async (trx) => {
    const { last } = await trx
      .selectFrom('probe_claims')
      .select(({ fn }) => fn.max('number').as('last'))
      .executeTakeFirstOrThrow()
    const taken = await trx.selectFrom('probe_claims').select('number').where('probe', '=', claim.probe).execute()
    if ((last ?? 0) !== claim.after || taken.length > 0) return null
    const probe = await append(trx, claim)
    if (probe === null) return null
    const { family, process, event } = claim
    const row = { number: claim.after + 1, probe: claim.probe, family, claimed_at: event.at, process }
    await trx.insertInto('probe_claims').values(row).execute()
    await trx.updateTable('probe_messages').set({ sent: claim.message }).where('probe', '=', claim.probe).execute()
    return probe
  })
}

/** The last claims, the newest first. */
export async function listClaims({ db }: OpenedDatabase, since: string): Promise<readonly ClaimRow[]> {
  const rows = await db
    .selectFrom('probe_claims')
    .selectAll()
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('claimed_at', '>=', since),
        // The last of all is always told: its number is what the next claim builds on.
        eb(
          'number',
          '=',
          selectFrom('probe_claims').select(({ fn }) => fn.max('number').as('last')),
        ),
      ]),
    )
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ number, probe, family, claimed_at, process }) => ({
    number,
    probe,
    family,
    at: claimed_at,
    process,
  }))
}

/** Adds an event and takes the claim back: nothing had gone out. */
export async function release({ db }: OpenedDatabase, next: NextEvent): Promise<Probe | null> {
  return db.transaction().execute(async (trx) => {
    const probe = await append(trx, next)
    if (probe !== null) await trx.deleteFrom('probe_claims').where('probe', '=', next.probe).execute()
    return probe
  })
}

/** The probe as all its events make it; null: there is none. */
export async function replayed(db: Db, id: string): Promise<Probe | null> {
  const rows = await db.selectFrom('probe_events').select('event').where('probe', '=', id).orderBy('seq').execute()
  return replay(rows.map(fromEventRow))
}

/** What was looked for; a fault, where it is not there. */
export function orNotFound<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Fault('not-found')
  return found
}
