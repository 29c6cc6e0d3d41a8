import { type AnalysedMail, analyseMail } from '../../engine/analysis/analyse-mail.ts'
import type { Analysis } from '../../engine/analysis/analysis.ts'
import { putTogether } from '../../engine/analysis/put-together.ts'
import type { RunOptions } from '../checks/run-in-world.ts'
import { type MessageRequest, runMessageChecks } from '../checks/run-message-checks.ts'

/** A mail to be judged, with what is known beyond its headers; whatever is null or empty is found in them. */
export interface AnalysisRequest extends Omit<MessageRequest, 'only'> {
  /** Names of the user's own servers, with all names below them; empty: told by the author's domain. */
  readonly ownServers: readonly string[]
}

/** The same, as it comes from a window or a mailbox. */
export interface AnalysisOfBytes extends Omit<AnalysisRequest, 'source'> {
  readonly bytes: Uint8Array
}

/** What nobody says of a mail that is only dropped. */
export const NOTHING_TOLD = {
  address: null,
  ehloName: null,
  mailFrom: null,
  authservIds: [],
  ownServers: [],
  resolver: null,
} as const satisfies Omit<AnalysisRequest, 'source'>

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
