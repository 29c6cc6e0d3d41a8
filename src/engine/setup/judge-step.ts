import type { Finding } from '../checks/finding.ts'
import { basisOf, wholeBasisOf } from './basis-of.ts'
import { mergeItems } from './merge-items.ts'
import type { Setup, SetupStep, StepProgress, Verification, VerifiedItem } from './setup.ts'
import { STEPS } from './steps/registry.ts'

/**
 * What was seen of a step. `verified`: everything that could be wrong is right, and something was seen at all · `problems`: something fails or warns ·
 * `couldNotTell`: nothing is wrong as far as can be seen, but too little was. Nothing that only the user can say counts as seen. `own`: what the step
 * looks at beside checks.
 */
export function judgeStep(
  setup: Setup,
  step: SetupStep,
  findings: readonly Finding[],
  at: string,
  own: readonly VerifiedItem[] = [],
): Verification {
  const wanted = STEPS[step].checks(setup)
  const seen = findings.filter(({ id }) => wanted.includes(id))
  const items = mergeItems(setup.values, own, seen)
  const result = resultOf(items)
  return {
    at,
    result: result === 'verified' && !isProved(setup, step, seen) ? 'couldNotTell' : result,
    items,
    basis: basisOf(setup, step),
  }
}

function isProved(setup: Setup, step: SetupStep, seen: readonly Finding[]): boolean {
  const proof = STEPS[step].proof?.(setup)
  return (
    proof === undefined ||
    seen.some(({ id, outcome }) => proof.includes(id) && (outcome === 'pass' || outcome === 'notice'))
  )
}

function resultOf(items: readonly VerifiedItem[]): Verification['result'] {
  const outcomes = items.map(({ outcome }) => outcome)
  if (outcomes.some((one) => one === 'fail' || one === 'warn')) return 'problems'
  if (outcomes.includes('couldNotTell')) return 'couldNotTell'
  return outcomes.includes('pass') || outcomes.includes('notice') ? 'verified' : 'couldNotTell'
}

/** Something that it rests on changed since it was verified. */
export function isStale(setup: Setup, step: SetupStep, { verification }: StepProgress): boolean {
  if (verification === null) return false
  return verification.basis !== basisOf(setup, step) && verification.basis !== wholeBasisOf(setup)
}
