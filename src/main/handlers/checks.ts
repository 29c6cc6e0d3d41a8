import type { KeptRun } from '../../engine/checks/kept-run.ts'
import { replaceFindings } from '../../engine/checks/replace-findings.ts'
import { Fault } from '../../engine/fault.ts'
import { compareRun } from './compare-run.ts'
import { confirmDiagnosis } from './confirm-diagnosis.ts'
import { exportReport } from './export-report.ts'
import type { HandlersOf, Hands } from './hands.ts'
import { runsUnderWay } from './runs-under-way.ts'

/** What the window may ask about checks. */
export function checks(hands: Hands): HandlersOf<'checks'> {
  const { checkRuns, publish } = hands
  const { start, cancel } = runsUnderWay(hands)
  return {
    'checks.start': start,
    'checks.cancel': cancel,
    'checks.runs': (query) => checkRuns.runs(query),
    'checks.domains': () => checkRuns.settingsOfDomains(),
    'checks.run': async ({ id, against }) => compareRun(hands, await checkRuns.run(id), against),
    'checks.recheck': async ({ id, check }) => {
      const kept = await recheck(hands, await checkRuns.run(id), check)
      publish('checks.changed', { ids: [id] })
      return compareRun(hands, kept, null)
    },
    'checks.delete': async ({ ids }) => {
      const deleted = await checkRuns.deleteRuns(ids)
      publish('checks.changed', { ids })
      return { deleted }
    },
    'checks.export': (input) => exportReport(hands, input),
    'checks.confirm': (input) => confirmDiagnosis(hands, input),
  }
}

async function recheck(
  { checking, checkRuns, tickets, reportBug }: Hands,
  run: KeptRun,
  check: string,
): Promise<KeptRun> {
  const report = await checking.run({ ...run.settings, only: [check] }, NOTHING_WATCHED)
  if (report.findings.length === 0) throw new Fault('not-found', check)
  const kept = { ...run, report: replaceFindings(run.report, report.findings) }
  await checkRuns.keepRun(kept)
  void tickets.office.runKept({ id: run.id, report }).catch(reportBug)
  return kept
}

const NOTHING_WATCHED = { signal: new AbortController().signal, onProgress: () => {} }
