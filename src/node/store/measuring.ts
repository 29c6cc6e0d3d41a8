import type { Experiment } from '../../engine/measuring/experiment.ts'
import type { TimelineMark } from '../../engine/measuring/placement-report.ts'
import type { CalmLimits, CalmStop } from '../../engine/probes/calm.ts'
import type { Database } from './database.ts'

/** What stands round the probes: experiments, marks on the time line, limits and stops. */
export interface Measuring {
  /** The newest first. */
  experiments(): Promise<readonly Experiment[]>
  keepExperiment(experiment: Experiment): Promise<void>
  /** Between the two (RFC 3339), the oldest first. */
  marks(span: { readonly from: string; readonly to: string }): Promise<readonly TimelineMark[]>
  addMark(mark: { readonly id: string; readonly mark: TimelineMark }): Promise<void>
  /** Null: the user has not changed them. */
  calmLimits(): Promise<CalmLimits | null>
  keepCalmLimits(limits: CalmLimits): Promise<void>
  calmStops(): Promise<readonly CalmStop[]>
  /** A family that is stopped already stays stopped for the first reason. */
  keepCalmStop(stop: CalmStop): Promise<void>
  liftCalmStop(family: string): Promise<void>
}

const LIMITS = 'limits'
const STOP = 'stop/'

/** What this database holds of it. */
export function measuringOf(database: Database): Measuring {
  return { ...experimentsOf(database), ...marksOf(database), ...calmOf(database) }
}

function experimentsOf({ reading, writing }: Database): Pick<Measuring, 'experiments' | 'keepExperiment'> {
  return {
    experiments: () =>
      reading(async ({ db }) => {
        const rows = await db.selectFrom('experiments').select('experiment').orderBy('started_at', 'desc').execute()
        return rows.map(({ experiment }) => JSON.parse(experiment) as Experiment)
      }),
    keepExperiment: (experiment) =>
      writing(async ({ db }) => {
        const row = {
          id: experiment.id,
          started_at: experiment.startedAt,
          experiment: JSON.stringify(experiment),
        }
        await db
          .insertInto('experiments')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute()
      }),
  }
}

function marksOf({ reading, writing }: Database): Pick<Measuring, 'marks' | 'addMark'> {
  return {
    marks: ({ from, to }) =>
      reading(async ({ db }) => {
        const rows = await db
          .selectFrom('marks')
          .select('mark')
          .where('at', '>=', from)
          .where('at', '<', to)
          .orderBy('at')
          .execute()
        return rows.map(({ mark }) => JSON.parse(mark) as TimelineMark)
      }),
    addMark: ({ id, mark }) =>
      writing(async ({ db }) => {
        await db
          .insertInto('marks')
          .values({ id, at: mark.at, mark: JSON.stringify(mark) })
          .execute()
      }),
  }
}

type Calm = Pick<Measuring, 'calmLimits' | 'keepCalmLimits' | 'calmStops' | 'keepCalmStop' | 'liftCalmStop'>

function calmOf({ reading, writing }: Database): Calm {
  return {
    calmLimits: () =>
      reading(async ({ db }) => {
        const row = await db.selectFrom('calm').select('value').where('key', '=', LIMITS).executeTakeFirst()
        return row === undefined ? null : (JSON.parse(row.value) as CalmLimits)
      }),
    keepCalmLimits: (limits) =>
      writing(async ({ db }) => {
        const row = { key: LIMITS, value: JSON.stringify(limits) }
        await db
          .insertInto('calm')
          .values(row)
          .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
          .execute()
      }),
    calmStops: () =>
      reading(async ({ db }) => {
        const rows = await db.selectFrom('calm').select('value').where('key', 'like', `${STOP}%`).execute()
        return rows.map(({ value }) => JSON.parse(value) as CalmStop)
      }),
    keepCalmStop: (stop) =>
      writing(async ({ db }) => {
        await db
          .insertInto('calm')
          .values({ key: `${STOP}${stop.family}`, value: JSON.stringify(stop) })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .execute()
      }),
    liftCalmStop: (family) =>
      writing(async ({ db }) => {
        await db.deleteFrom('calm').where('key', '=', `${STOP}${family}`).execute()
      }),
  }
}
