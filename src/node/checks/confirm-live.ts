import { type ConfirmedStep, confirmSteps, domainToCheck, liveChecksOf } from '../../engine/bounces/confirm-steps.ts'
import type { DiagnosedInput, Diagnosis } from '../../engine/bounces/diagnosis.ts'
import type { Finding } from '../../engine/checks/finding.ts'

/** The checks that a diagnosis names, made now. `domainNeeded`: the refusal does not say whose mail it was. */
export type LiveConfirmation =
  | { readonly state: 'domainNeeded' }
  | {
      readonly state: 'checked'
      /** Of the sender; null: it was not needed. */
      readonly domain: string | null
      /** The address of the user's that the refusal names. */
      readonly address: string | null
      /** What is still wrong first, what is right already last. */
      readonly steps: readonly ConfirmedStep[]
      readonly findings: readonly Finding[]
    }

/** Makes these checks for a domain; `address`: the one that the refusal names. */
type MakeChecks = (domain: string, address: string | null, only: readonly string[]) => Promise<readonly Finding[]>

/** Looks at the world as it is now, with the checks that the steps of a diagnosis name. `said`: the sender's domain, by the user. */
export async function confirmLive(
  { originalMailFrom }: Pick<DiagnosedInput, 'originalMailFrom'>,
  diagnosis: Diagnosis,
  said: string | null,
  make: MakeChecks,
): Promise<LiveConfirmation> {
  const domain = said ?? domainToCheck(originalMailFrom)
  const { sender, recipient } = liveChecksOf(diagnosis, domain)
  if (sender.length > 0 && domain === null) return { state: 'domainNeeded' }
  const address = diagnosis.senderAddresses[0] ?? null
  const findings = async (about: string | null, of: string | null, only: readonly string[]) =>
    about === null || only.length === 0 ? [] : make(about, of, only)
  const [own, theirs] = await Promise.all([
    findings(domain, address, sender),
    findings(domainToCheck(diagnosis.recipient), null, recipient),
  ])
  return {
    state: 'checked',
    domain: sender.length > 0 ? domain : null,
    address,
    steps: confirmSteps(diagnosis, domain, { sender: own, recipient: theirs }),
    findings: [...own, ...theirs],
  }
}
