import type { Input } from '../../contract/methods.ts'
import type { Confirmation } from '../../contract/shapes.ts'
import { confirmSteps, domainToCheck, liveChecksOf } from '../../engine/bounces/confirm-steps.ts'
import type { Finding } from '../../engine/checks/finding.ts'
import { Fault } from '../../engine/fault.ts'
import type { Hands } from './hands.ts'

/** Looks at the world as it is now, with the checks that the steps of a diagnosis name. */
export async function confirmDiagnosis(hands: Hands, input: Input<'checks.confirm'>): Promise<Confirmation> {
  const { diagnosed } = await hands.history.entry(input.entryId)
  const diagnosis = diagnosed.diagnoses[input.recipient]
  if (diagnosis === undefined) throw new Fault('not-found')
  const domain = input.domain ?? domainToCheck(diagnosed.originalMailFrom)
  const { sender, recipient } = liveChecksOf(diagnosis, domain)
  if (sender.length > 0 && domain === null) return { state: 'domainNeeded' }
  const address = diagnosis.senderAddresses[0] ?? null
  const recipientDomain = domainToCheck(diagnosis.recipient)
  const [own, theirs] = await Promise.all([
    findings(hands, domain, address, sender),
    findings(hands, recipientDomain, null, recipient),
  ])
  return {
    state: 'checked',
    domain: sender.length > 0 ? domain : null,
    address,
    checkedAt: hands.now().toISOString(),
    steps: confirmSteps(diagnosis, domain, { sender: own, recipient: theirs }),
    findings: [...own, ...theirs],
  }
}

/** With what the user said of this domain before, as far as the refusal does not know better. */
async function findings(
  { checking, checkRuns }: Hands,
  domain: string | null,
  address: string | null,
  only: readonly string[],
): Promise<readonly Finding[]> {
  if (domain === null || only.length === 0) return []
  const known = await checkRuns.settingsOfDomain(domain)
  const { addresses, ...said } = known ?? { ...NOTHING_SAID, domain }
  const request = { ...said, addresses: address === null ? addresses : [address], only }
  const report = await checking.run(request, { signal: new AbortController().signal, onProgress: () => {} })
  return report.findings
}

const NOTHING_SAID = { addresses: [], ehloName: null, selectors: [], ownServers: [], resolver: null } as const
