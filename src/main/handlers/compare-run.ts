import type { CheckRun } from '../../contract/shapes.ts'
import { compareReports } from '../../engine/checks/compare-reports.ts'
import type { KeptRun } from '../../engine/checks/kept-run.ts'
import type { Hands } from './hands.ts'

/** The run, and how it differs from the one that is named, else from the one before it. */
export async function compareRun({ checkRuns }: Hands, run: KeptRun, against: string | null): Promise<CheckRun> {
  const before = against === null ? await checkRuns.runBefore(run.id) : await checkRuns.run(against)
  const comparison = before === null ? null : compareReports(before.report, run.report)
  return { ...run, comparison, comparedWith: before?.id ?? null }
}
