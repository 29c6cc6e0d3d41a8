import { type AnalysedMail, analyseMail } from '../../engine/analysis/analyse-mail.ts'
import type { Analysis } from '../../engine/analysis/analysis.ts'
import { putTogether } from '../../engine/analysis/put-together.ts'
import type { RunOptions } from '../checks/run-in-world.ts'
import { runMessageChecks } from '../checks/run-message-checks.ts'
import type { AnalysisRequest } from './analysis-request.ts'

/** Runs all checks of a mail and judges it, out of the same questions. Rejects with WrongRequest for a text that is no mail. */
export async function analyseMessage(request: AnalysisRequest, options: RunOptions): Promise<Analysis> {
  let mail: AnalysedMail | null = null
  const beside: RunOptions['beside'] = async (run) => {
    mail = await analyseMail(run, { ownServers: request.ownServers })
  }
  const report = await runMessageChecks({ ...request, only: null }, { ...options, beside })
  if (mail === null) throw new Error('a mail was checked and not analysed')
  return putTogether(mail, report)
}
