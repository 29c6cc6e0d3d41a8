import type { Finding } from '../checks/finding.ts'
import { domainOf } from '../messages/addresses.ts'
import type { Diagnosis, Step } from './diagnosis.ts'
import type { StepId } from './steps.ts'

/** Whose domain the checks of a step look at. `stranger`: a server that is not the user's, so nobody looks from here. */
type About = 'sender' | 'recipient' | 'stranger'

/**
 * What the live checks say of a step: `needed`: what it would mend is still wrong · `done`: it is right already ·
 * `unknown`: could not tell from here · `notChecked`: there is no check for it, or it does not fit.
 */
export type StepState = 'needed' | 'done' | 'unknown' | 'notChecked'

/** One step, looked at. */
export interface ConfirmedStep {
  readonly id: StepId
  readonly state: StepState
  /** Ids of the findings that say so. */
  readonly findings: readonly string[]
}

/** The checks that the steps of a diagnosis name, by whose domain they look at. */
export interface LiveChecks {
  readonly sender: readonly string[]
  readonly recipient: readonly string[]
}

/** These look at a mail that is handed in, which a refusal seldom carries whole. */
const NEEDS_THE_MAIL: ReadonlySet<string> = new Set(['dkim-signature', 'message-format', 'message-headers'])

/** The domain of an address, if questions can be asked about it; null: none, or an address literal. */
export function domainToCheck(address: string | null): string | null {
  const domain = domainOf(address).replace(/[.]$/, '')
  const isName = /^[^\s@<>[\]().,;:"]+(?:[.][^\s@<>[\]().,;:"]+)+$/.test(domain) && !/^[0-9.]+$/.test(domain)
  return isName && domain.length <= 253 ? domain : null
}

/** Which checks would confirm the steps of this diagnosis. */
export function liveChecksOf(diagnosis: Diagnosis, senderDomain: string | null): LiveChecks {
  const checksAbout = (about: About) => {
    const steps = diagnosis.steps.filter((step) => aboutWhom(step, senderDomain) === about)
    return [...new Set(steps.flatMap(({ confirmBy }) => confirmBy))].filter((id) => !NEEDS_THE_MAIL.has(id))
  }
  return { sender: checksAbout('sender'), recipient: checksAbout('recipient') }
}

/** Says of each step what the findings mean for it; what is still wrong comes first, what is right already last. */
export function confirmSteps(
  diagnosis: Diagnosis,
  senderDomain: string | null,
  found: Readonly<Record<keyof LiveChecks, readonly Finding[]>>,
): readonly ConfirmedStep[] {
  const steps = diagnosis.steps.map((step): ConfirmedStep => {
    const about = aboutWhom(step, senderDomain)
    const all = about === 'stranger' ? [] : found[about]
    const these = all.filter(({ id }) => step.confirmBy.includes(id))
    return { id: step.id, state: stateOf(step.id, these), findings: these.map(({ id }) => id) }
  })
  return steps.toSorted((a, b) => ORDER[a.state] - ORDER[b.state])
}

/** Between what is wrong and what is right the order of the diagnosis holds. */
const ORDER: Readonly<Record<StepState, number>> = { needed: 0, unknown: 1, notChecked: 1, done: 2 }

const ABOUT_RECIPIENT: ReadonlySet<StepId> = new Set(['check-domain-spelling', 'check-recipient-mx'])

/** A certificate that a refusal names by another's host says nothing about the user's own. */
function aboutWhom({ id, parameters }: Step, senderDomain: string | null): About {
  if (ABOUT_RECIPIENT.has(id)) return 'recipient'
  const host = parameters.host?.toLowerCase()
  const isOthers = host !== undefined && senderDomain !== null && !`.${host}`.endsWith(`.${senderDomain}`)
  return id === 'fix-tls-certificate' && isOthers ? 'stranger' : 'sender'
}

/** Where the mistake is the receiver's, a good finding is what the user has to show them. */
const NEEDED_WHEN_RIGHT: ReadonlySet<StepId> = new Set([
  'ask-recipient-admin-dead-list',
  'ask-recipient-admin-resolver-refused',
])

function stateOf(step: StepId, findings: readonly Finding[]): StepState {
  const looked = findings.filter(({ outcome }) => outcome !== 'notApplicable')
  if (looked.length === 0) return 'notChecked'
  const isWrong = looked.some(saysWrong)
  if (!isWrong && looked.some(({ outcome }) => outcome === 'temperror')) return 'unknown'
  return isWrong === NEEDED_WHEN_RIGHT.has(step) ? 'done' : 'needed'
}

/** A notice is the worst that a check of the lowest level says; from others it is a remark beside a right thing. */
function saysWrong({ outcome, level }: Finding): boolean {
  return outcome === 'fail' || outcome === 'warn' || (outcome === 'notice' && level === 'may')
}
