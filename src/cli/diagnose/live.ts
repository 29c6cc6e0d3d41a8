import type { DiagnosedInput } from '../../engine/bounces/diagnosis.ts'
import type { Finding } from '../../engine/checks/finding.ts'
import { WrongRequest } from '../../node/checks/check-request.ts'
import { confirmLive, type LiveConfirmation } from '../../node/checks/confirm-live.ts'
import type { Language } from '../../text/language.ts'
import { LIVE_LABELS, STEP_STATE_NAMES } from '../../text/live-steps.ts'
import { findingToJson } from '../check/to-json.ts'
import type { Style } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { wrapBehind } from '../output/wrap.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** What `--live` was asked for. */
export interface LiveOptions {
  /** The sender's domain, where the bounce does not tell. */
  readonly domain: string | null
  readonly ownServers: 'all' | readonly string[]
  readonly resolver: string | null
  /** `out/check-knowledge.json` */
  readonly knowledgeFile: string
}

/** Makes the checks that the steps of each diagnosis name; in the order of the diagnoses. Throws WrongUsage for a wrong domain or resolver. */
export async function confirmAll(
  diagnosed: DiagnosedInput,
  { domain: said, ownServers, resolver, knowledgeFile }: LiveOptions,
): Promise<readonly LiveConfirmation[]> {
  const make = async (domain: string, address: string | null, only: readonly string[]): Promise<readonly Finding[]> => {
    const { runDomainChecks } = await import('../../node/checks/run-domain-checks.ts')
    const addresses = address === null ? [] : [address]
    const request = { domain, addresses, ehloName: null, selectors: [], ownServers, resolver, only }
    return (await runDomainChecks(request, { knowledgeFile })).findings
  }
  try {
    return await Promise.all(diagnosed.diagnoses.map((diagnosis) => confirmLive(diagnosed, diagnosis, said, make)))
  } catch (error) {
    if (error instanceof WrongRequest) throw new WrongUsage(error.message)
    throw error
  }
}

/** The steps with what was found, for people: what is still wrong first. */
export function liveForPeople(confirmation: LiveConfirmation, language: Language, { strong, width }: Style): string {
  if (confirmation.state === 'domainNeeded') return wrapBehind('  ', LIVE_LABELS.domainNeeded[language], width)
  const { domain, address, steps, findings } = confirmation
  const looked = steps.filter(({ state }) => state !== 'notChecked')
  if (looked.length === 0) return wrapBehind('  ', LIVE_LABELS.noChecks[language], width)
  const about = [domain, address].filter((one) => one !== null).join(', ')
  const lines = looked.flatMap((step) => {
    const found = findings.filter(({ id }) => step.findings.includes(id))
    const told = found.map(({ id, summary }) =>
      wrapBehind('      ', terminalText(`${summary[language]} [${id}]`), width),
    )
    return [`   - ${STEP_STATE_NAMES[step.state][language]}: ${step.id}`, ...told]
  })
  const heading = `${LIVE_LABELS.checked[language]}${about === '' ? '' : ` (${terminalText(about)})`}`
  return [`  ${strong(heading)}`, ...lines].join('\n')
}

/** The same for scripts. */
export function liveToJson(confirmation: LiveConfirmation, language: Language): unknown {
  if (confirmation.state === 'domainNeeded') return confirmation
  return { ...confirmation, findings: confirmation.findings.map((finding) => findingToJson(finding, language)) }
}
