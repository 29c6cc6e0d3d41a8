import type { CheckSettings } from '../../engine/checks/check-settings.ts'
import { type KeptRun, type RunSummary, summarizeRun } from '../../engine/checks/kept-run.ts'
import { type PackedReport, packReport, unpackReport } from '../../engine/checks/pack-report.ts'
import type { CheckRunsTable } from './schema.ts'

/** The columns that `fromRunSummaryRow` needs. */
export const RUN_SUMMARY_COLUMNS = [
  'id',
  'domain',
  'started_at',
  'cancelled',
  'counts',
] as const satisfies readonly (keyof CheckRunsTable)[]

/** The columns that `fromRunRow` needs. */
export const RUN_COLUMNS = ['id', 'settings', 'report'] as const satisfies readonly (keyof CheckRunsTable)[]

/** A run as the table keeps it. */
export function toRunRow(run: KeptRun): CheckRunsTable {
  const { id, domain, startedAt, cancelled, counts } = summarizeRun(run)
  return {
    id,
    domain,
    started_at: startedAt,
    cancelled: cancelled ? 1 : 0,
    counts: JSON.stringify(counts),
    settings: JSON.stringify(run.settings),
    report: JSON.stringify(packReport(run.report)),
  }
}

/** The run that `toRunRow` was given. */
export function fromRunRow(row: Pick<CheckRunsTable, (typeof RUN_COLUMNS)[number]>): KeptRun {
  return {
    id: row.id,
    settings: toSettings(row.settings),
    report: unpackReport(JSON.parse(row.report) as PackedReport),
  }
}

/** The summary that stands for a row in lists. */
export function fromRunSummaryRow(row: Pick<CheckRunsTable, (typeof RUN_SUMMARY_COLUMNS)[number]>): RunSummary {
  return {
    id: row.id,
    domain: row.domain,
    startedAt: row.started_at,
    cancelled: row.cancelled === 1,
    counts: JSON.parse(row.counts) as RunSummary['counts'],
  }
}

/** Settings as `keepRun` wrote them. */
export function toSettings(json: string): CheckSettings {
  return JSON.parse(json) as CheckSettings
}
