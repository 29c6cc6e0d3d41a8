import type { CheckSettings } from './check-settings.ts'
import type { Report } from './report.ts'

/** A run as it is kept. */
export interface KeptRun {
  readonly id: string
  readonly settings: CheckSettings
  readonly report: Report
}

/** What a list shows of a run. */
export interface RunSummary {
  readonly id: string
  readonly domain: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly cancelled: boolean
  readonly counts: Report['summary']['counts']
}

/** The line of a list that stands for a run. */
export function summarizeRun({ id, report }: KeptRun): RunSummary {
  const { domain, startedAt, cancelled, summary } = report
  return { id, domain, startedAt, cancelled, counts: summary.counts }
}
