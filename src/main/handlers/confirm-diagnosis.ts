import type { Input } from '../../contract/methods.ts'
import type { Confirmation } from '../../contract/shapes.ts'
import { Fault } from '../../engine/fault.ts'
import { confirmLive } from '../../node/checks/confirm-live.ts'
import type { Hands } from './hands.ts'

/** Looks at the world as it is now, with the checks that the steps of a diagnosis name. */
export async function confirmDiagnosis(hands: Hands, input: Input<'checks.confirm'>): Promise<Confirmation> {
  const { diagnosed } = await hands.history.entry(input.entryId)
  const diagnosis = diagnosed.diagnoses[input.recipient]
  if (diagnosis === undefined) throw new Fault('not-found')
  const confirmation = await confirmLive(diagnosed, diagnosis, input.domain ?? null, (domain, address, only) =>
    findings(hands, domain, address, only),
  )
  return confirmation.state === 'domainNeeded'
    ? confirmation
    : { ...confirmation, checkedAt: hands.now().toISOString() }
}

/** With what the user said of this domain before, as far as the refusal does not know better. */
async function findings(
  { checking, checkRuns }: Hands,
  domain: string,
  address: string | null,
  only: readonly string[],
) {
  const known = await checkRuns.settingsOfDomain(domain)
  const { addresses, ...said } = known ?? { ...NOTHING_SAID, domain }
  const request = { ...said, addresses: address === null ? addresses : [address], only }
  const report = await checking.run(request, { signal: new AbortController().signal, onProgress: () => {} })
  return report.findings
}

const NOTHING_SAID = { addresses: [], ehloName: null, selectors: [], ownServers: [], resolver: null } as const
