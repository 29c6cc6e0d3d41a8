import { sql } from 'kysely'
import type { Analysis } from '../../engine/analysis/analysis.ts'
import { Fault } from '../../engine/fault.ts'
import { applyEvent } from '../../engine/probes/apply-event.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeEvent } from '../../engine/probes/probe-event.ts'
import type { Database } from './database.ts'
import type { OpenedDatabase } from './open-database.ts'
import { fromEventRow, fromProbeRow, type ListedProbe, toBytes, toProbeRow } from './probe-row.ts'

/** A part of the list of probes. */
export interface ProbeQuery {
  readonly family: string | null
  readonly mailbox: string | null
  readonly state: 'open' | 'ended' | null
  readonly offset: number
  readonly limit: number
}

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

/** All that can be asked of the kept probes. Each rejects with a Fault of the store when the disk does not do its part. */
export interface Probes {
  /** Keeps new probes, each with its first event and its message: all or none. */
  addProbes(
    added: readonly { readonly event: ProbeEvent & { readonly type: 'composed' }; readonly message: Uint8Array }[],
  ): Promise<void>
  /** Null: the probe has changed meanwhile (or is gone), nothing was added. */
  append(next: NextEvent): Promise<Probe | null>
  /** Adds `submitting` and the claim at once, or nothing. */
  claim(claim: Claim): Promise<Probe | null>
  /** Adds `notSubmitted` and takes the claim back: nothing had gone out. */
  release(next: NextEvent): Promise<Probe | null>
  /** The last claims, the newest first. */
  claims(since: string): Promise<readonly ClaimRow[]>
  /** Rejects with `not-found`. */
  probe(id: string): Promise<Probe>
  probeByToken(token: string): Promise<Probe | null>
  sentMessage(id: string): Promise<Uint8Array>
  /** Those to which something may still happen; with those that ended since. */
  openProbes(endedSince: string): Promise<readonly Probe[]>
  probes(query: ProbeQuery): Promise<{ readonly probes: readonly ListedProbe[]; readonly total: number }>
  /** Composed between the two (RFC 3339), the oldest first. */
  probesBetween(span: { readonly from: string; readonly to: string }): Promise<readonly ListedProbe[]>
  probesOfExperiment(id: string): Promise<readonly ListedProbe[]>
  keepArrived(arrived: { readonly probe: string; readonly message: Uint8Array }): Promise<void>
  keepAnalysis(analysed: { readonly probe: string; readonly analysis: Analysis }): Promise<void>
  arrived(id: string): Promise<{ readonly message: Uint8Array | null; readonly analysis: Analysis | null }>
  deleteProbes(ids: readonly string[]): Promise<number>
}

/** The probes in this database. */
export function probesOf({ reading, writing }: Database): Probes {
  return {
    addProbes: (added) => writing((opened) => addProbes(opened, added)),
    append: (next) => writing(({ db }) => db.transaction().execute((trx) => append(trx, next))),
    claim: (claim) => writing((opened) => claimProbe(opened, claim)),
    release: (next) => writing((opened) => release(opened, next)),
    claims: (since) => reading((opened) => listClaims(opened, since)),
    probe: (id) => reading(({ db }) => replayed(db, id).then(orNotFound)),
    probeByToken: (token) => reading((opened) => findByToken(opened, token)),
    sentMessage: (id) => reading((opened) => findSent(opened, id)),
    openProbes: (endedSince) => reading((opened) => listOpen(opened, endedSince)),
    probes: (query) => reading((opened) => list(opened, query)),
    probesBetween: (span) => reading((opened) => listBetween(opened, span)),
    probesOfExperiment: (id) => reading((opened) => listExperiment(opened, id)),
    keepArrived: ({ probe, message }) => writing((opened) => keepBeside(opened, probe, { arrived: message })),
    keepAnalysis: ({ probe, analysis }) =>
      writing((opened) => keepBeside(opened, probe, { analysis: JSON.stringify(analysis) })),
    arrived: (id) => reading((opened) => findArrived(opened, id)),
    deleteProbes: (ids) => writing((opened) => remove(opened, ids)),
  }
}

type Db = OpenedDatabase['db']

async function addProbes({ db }: OpenedDatabase, added: Parameters<Probes['addProbes']>[0]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { event, message } of added) {
      const probe = applyEvent(null, event)
      await trx.insertInto('probes').values(toProbeRow(probe, 1)).execute()
      const { id } = event.plan
      await trx
        .insertInto('probe_events')
        .values({ probe: id, seq: 0, event: JSON.stringify(event) })
        .execute()
      await trx.insertInto('probe_messages').values({ probe: id, sent: message }).execute()
    }
  })
}

async function append(trx: Db, { probe: id, seq, event }: NextEvent): Promise<Probe | null> {
  const row = await trx.selectFrom('probes').select('next_seq').where('id', '=', id).executeTakeFirst()
  if (row?.next_seq !== seq) return null
  const probe = await replayed(trx, id)
  const next = applyEvent(probe, event)
  await trx
    .insertInto('probe_events')
    .values({ probe: id, seq, event: JSON.stringify(event) })
    .execute()
  const { id: _, token: __, ...changed } = toProbeRow(next, seq + 1)
  await trx.updateTable('probes').set(changed).where('id', '=', id).execute()
  return next
}

/** One transaction: whoever comes second sees that the claim's number is taken, and sends nothing. */
async function claimProbe({ db }: OpenedDatabase, claim: Claim): Promise<Probe | null> {
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

async function listClaims({ db }: OpenedDatabase, since: string): Promise<readonly ClaimRow[]> {
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

async function replayed(db: Db, id: string): Promise<Probe | null> {
  const rows = await db.selectFrom('probe_events').select('event').where('probe', '=', id).orderBy('seq').execute()
  return rows.map(fromEventRow).reduce<Probe | null>(applyEvent, null)
}

/** A stored event always follows a first one, so there is a probe. */
async function listOpen({ db }: OpenedDatabase, endedSince: string): Promise<readonly Probe[]> {
  const rows = await db
    .selectFrom('probe_events')
    .innerJoin('probes', 'probes.id', 'probe_events.probe')
    .select(['probe_events.probe as id', 'probe_events.event as event'])
    .where(({ or, eb }) => or([eb('probes.ended', '=', 0), eb('probes.composed_at', '>=', endedSince)]))
    .orderBy('probes.composed_at')
    .orderBy('probes.id')
    .orderBy('probe_events.seq')
    .execute()
  const probes = new Map<string, Probe>()
  for (const { id, event } of rows) probes.set(id, applyEvent(probes.get(id) ?? null, fromEventRow({ event })))
  return [...probes.values()]
}

async function list({ db }: OpenedDatabase, { family, mailbox, state, offset, limit }: ProbeQuery) {
  const found = db
    .selectFrom('probes')
    .where(({ and, eb }) =>
      and([
        ...(family === null ? [] : [eb('family', '=', family)]),
        ...(mailbox === null ? [] : [eb('mailbox', '=', mailbox)]),
        ...(state === null ? [] : [eb('ended', '=', state === 'ended' ? 1 : 0)]),
      ]),
    )
  const rows = await found
    .select('probe')
    .orderBy('composed_at', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { probes: rows.map(fromProbeRow), total }
}

async function findArrived({ db }: OpenedDatabase, id: string) {
  const row = await db
    .selectFrom('probe_messages')
    .select(['arrived', 'analysis'])
    .where('probe', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Fault('not-found')
  return {
    message: row.arrived === null ? null : toBytes(row.arrived),
    analysis: row.analysis === null ? null : (JSON.parse(row.analysis) as Analysis),
  }
}

/** As in the history: what is deleted stays neither in the file nor in its log. Claims stay: calm counts what was sent. */
async function remove({ db }: OpenedDatabase, ids: readonly string[]): Promise<number> {
  const deleted = await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('probe_events').where('probe', 'in', ids).execute()
    await trx.deleteFrom('probe_messages').where('probe', 'in', ids).execute()
    return trx.deleteFrom('probes').where('id', 'in', ids).executeTakeFirstOrThrow()
  })
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return Number(deleted.numDeletedRows)
}

function orNotFound<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Fault('not-found')
  return found
}

async function release({ db }: OpenedDatabase, next: NextEvent): Promise<Probe | null> {
  return db.transaction().execute(async (trx) => {
    const probe = await append(trx, next)
    if (probe !== null) await trx.deleteFrom('probe_claims').where('probe', '=', next.probe).execute()
    return probe
  })
}

async function findByToken({ db }: OpenedDatabase, token: string): Promise<Probe | null> {
  const row = await db.selectFrom('probes').select('id').where('token', '=', token).executeTakeFirst()
  return row === undefined ? null : replayed(db, row.id)
}

async function findSent({ db }: OpenedDatabase, id: string): Promise<Uint8Array> {
  const row = await db.selectFrom('probe_messages').select('sent').where('probe', '=', id).executeTakeFirst()
  return toBytes(orNotFound(row).sent)
}

async function listBetween({ db }: OpenedDatabase, { from, to }: { readonly from: string; readonly to: string }) {
  const rows = await db
    .selectFrom('probes')
    .select('probe')
    .where('composed_at', '>=', from)
    .where('composed_at', '<', to)
    .orderBy('composed_at')
    .execute()
  return rows.map(fromProbeRow)
}

async function listExperiment({ db }: OpenedDatabase, id: string) {
  const rows = await db
    .selectFrom('probes')
    .select('probe')
    .where('experiment', '=', id)
    .orderBy('composed_at')
    .execute()
  return rows.map(fromProbeRow)
}

async function keepBeside(
  { db }: OpenedDatabase,
  probe: string,
  values: { readonly arrived: Uint8Array } | { readonly analysis: string },
): Promise<void> {
  await db.updateTable('probe_messages').set(values).where('probe', '=', probe).execute()
}
