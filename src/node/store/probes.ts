import { sql } from 'kysely'
import type { Analysis } from '../../engine/analysis/analysis.ts'
import { Fault } from '../../engine/fault.ts'
import { replay } from '../../engine/probes/apply-event.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeEvent } from '../../engine/probes/probe-event.ts'
import type { Database } from './database.ts'
import type { OpenedDatabase } from './open-database.ts'
import {
  append,
  type Claim,
  type ClaimRow,
  claimProbe,
  listClaims,
  type NextEvent,
  orNotFound,
  release,
  replayed,
} from './probe-events.ts'
import {
  fromAnalysisText,
  fromEventRow,
  fromProbeRow,
  type ListedProbe,
  toAnalysisText,
  toBytes,
  toProbeRow,
} from './probe-row.ts'

/** A part of the list of probes. */
export interface ProbeQuery {
  readonly family: string | null
  readonly mailbox: string | null
  readonly state: 'open' | 'ended' | null
  readonly experiment: string | null
  readonly offset: number
  readonly limit: number
}

/** All that can be asked of the kept probes. Each rejects with a Fault of the store when the disk does not do its part. */
export interface Probes {
  /** Keeps new probes, each with its first event and its message: all or none. */
  addProbes(
    added: readonly { readonly event: ProbeEvent & { readonly type: 'composed' }; readonly message: Uint8Array }[],
  ): Promise<void>
  /** Keeps probes with all that ever happened to them: a history that was made elsewhere. */
  importProbes(
    imported: readonly { readonly events: readonly ProbeEvent[]; readonly message: Uint8Array }[],
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
  /** Those to which something may still happen; with those that came late or were just composed (RFC 3339). */
  openProbes(since: { readonly neverSeen: string; readonly composed: string }): Promise<readonly Probe[]>
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
    importProbes: (imported) => writing((opened) => importProbes(opened, imported)),
    append: (next) => writing(({ db }) => db.transaction().execute((trx) => append(trx, next))),
    claim: (claim) => writing((opened) => claimProbe(opened, claim)),
    release: (next) => writing((opened) => release(opened, next)),
    claims: (since) => reading((opened) => listClaims(opened, since)),
    probe: (id) => reading(({ db }) => replayed(db, id).then(orNotFound)),
    probeByToken: (token) => reading((opened) => findByToken(opened, token)),
    sentMessage: (id) => reading((opened) => findSent(opened, id)),
    openProbes: (since) => reading((opened) => listOpen(opened, since)),
    probes: (query) => reading((opened) => list(opened, query)),
    probesBetween: (span) => reading((opened) => listBetween(opened, span)),
    probesOfExperiment: (id) => reading((opened) => listExperiment(opened, id)),
    keepArrived: ({ probe, message }) => writing((opened) => keepBeside(opened, probe, { arrived: message })),
    keepAnalysis: ({ probe, analysis }) =>
      writing((opened) => keepBeside(opened, probe, { analysis: toAnalysisText(analysis) })),
    arrived: (id) => reading((opened) => findArrived(opened, id)),
    deleteProbes: (ids) => writing((opened) => remove(opened, ids)),
  }
}

async function addProbes(opened: OpenedDatabase, added: Parameters<Probes['addProbes']>[0]): Promise<void> {
  await importProbes(
    opened,
    added.map(({ event, message }) => ({ events: [event], message })),
  )
}

async function importProbes({ db }: OpenedDatabase, imported: Parameters<Probes['importProbes']>[0]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { events, message } of imported) {
      const probe = replay(events)
      if (probe === null) throw new Fault('invalid-input', 'plan')
      await trx.insertInto('probes').values(toProbeRow(probe, probe.events.length)).execute()
      const { id } = probe.plan
      await trx
        .insertInto('probe_events')
        .values(probe.events.map((event, seq) => ({ probe: id, seq, event: JSON.stringify(event) })))
        .execute()
      await trx.insertInto('probe_messages').values({ probe: id, sent: message }).execute()
    }
  })
}

async function listOpen(
  { db }: OpenedDatabase,
  since: { readonly neverSeen: string; readonly composed: string },
): Promise<readonly Probe[]> {
  const rows = await db
    .selectFrom('probe_events')
    .innerJoin('probes', 'probes.id', 'probe_events.probe')
    .select(['probe_events.probe as id', 'probe_events.event as event'])
    .where(({ or, and, eb }) =>
      or([
        eb('probes.ended', '=', 0),
        eb('probes.composed_at', '>=', since.composed),
        and([eb('probes.state', '=', 'neverSeen'), eb('probes.composed_at', '>=', since.neverSeen)]),
      ]),
    )
    .orderBy('probes.composed_at')
    .orderBy('probes.id')
    .orderBy('probe_events.seq')
    .execute()
  const events = new Map<string, ProbeEvent[]>()
  for (const { id, event } of rows) events.set(id, [...(events.get(id) ?? []), fromEventRow({ event })])
  return [...events.values()].flatMap((all) => replay(all) ?? [])
}

async function list({ db }: OpenedDatabase, { family, mailbox, state, experiment, offset, limit }: ProbeQuery) {
  const found = db
    .selectFrom('probes')
    .where(({ and, eb }) =>
      and([
        ...(family === null ? [] : [eb('family', '=', family)]),
        ...(mailbox === null ? [] : [eb('mailbox', '=', mailbox)]),
        ...(experiment === null ? [] : [eb('experiment', '=', experiment)]),
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
    analysis: row.analysis === null ? null : fromAnalysisText(row.analysis),
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
