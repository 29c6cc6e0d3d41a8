import type { Finding } from '../checks/finding.ts'
import { basisOf } from './basis-of.ts'
import type { Setup, SetupStep, StepProgress, Verification, VerifiedItem } from './setup.ts'
import { STEPS } from './steps/registry.ts'

/**
 * What was seen of a step. `verified`: everything that could be wrong is right, and something was seen at all · `problems`: something fails or warns ·
 * `couldNotTell`: nothing is wrong as far as can be seen, but too little was. Nothing that only the user can say counts as seen.
 */
export function judgeStep(
  setup: Setup,
  step: SetupStep,
  findings: readonly Finding[],
  at: string,
  own: readonly VerifiedItem[] = [],
): Verification {
  const wanted = STEPS[step].checks(setup)
  const items = [...own, ...findings.filter(({ id }) => wanted.includes(id)).map(toItem)]
  return { at, result: resultOf(items), items, basis: basisOf(setup) }
}

function resultOf(items: readonly VerifiedItem[]): Verification['result'] {
  const outcomes = items.map(({ outcome }) => outcome)
  if (outcomes.some((one) => one === 'fail' || one === 'warn')) return 'problems'
  if (outcomes.includes('couldNotTell')) return 'couldNotTell'
  return outcomes.includes('pass') || outcomes.includes('notice') ? 'verified' : 'couldNotTell'
}

function toItem({ id, title, outcome, summary, fix }: Finding): VerifiedItem {
  const records = fix?.records.flatMap(({ after }) => after) ?? []
  return {
    id,
    title,
    outcome: outcome === 'temperror' ? 'couldNotTell' : outcome,
    says: summary,
    fix: records.length === 0 ? null : records.join('\n'),
  }
}

/** Something that it rests on changed since it was verified. */
export function isStale(setup: Setup, { verification }: StepProgress): boolean {
  return verification !== null && verification.basis !== basisOf(setup)
}
