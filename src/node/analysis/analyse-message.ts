import { type AnalysedMail, analyseMail } from '../../engine/analysis/analyse-mail.ts'
import type { Analysis } from '../../engine/analysis/analysis.ts'
import { putTogether } from '../../engine/analysis/put-together.ts'
import { Fault } from '../../engine/fault.ts'
import type { RunOptions } from '../checks/run-in-world.ts'
import { runMessageChecks } from '../checks/run-message-checks.ts'
import type { AnalysisRequest } from './analysis-request.ts'

/**
 * Runs all checks of a mail and judges it, out of the same questions. Rejects with WrongRequest for a text that is no mail, and
 * with the fault `cancelled` for a run that was stopped.
 */
export async function analyseMessage(request: AnalysisRequest, options: RunOptions): Promise<Analysis> {
  let mail: AnalysedMail | null = null
  const beside: RunOptions['beside'] = async (run) => {
    mail = await analyseMail(run, { ownServers: request.ownServers })
  }
  const report = await runMessageChecks({ ...request, only: null }, { ...options, beside })
  // Only a run that was cancelled leaves the mail unread.
  if (mail === null) throw new Fault('cancelled')
  return putTogether(mail, report)
}
