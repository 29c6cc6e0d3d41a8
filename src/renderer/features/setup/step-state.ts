import type { StepView } from '../../../contract/setup-shapes.ts'
import type { StepState } from '../../../text/interface/setup-guide.ts'

/** How a step stands, in the one word that is shown. What was seen weighs more than what was said. */
export function stepState({ progress, waitsFor, isStale }: StepView): StepState {
  const { state, verification } = progress
  if (state === 'skipped') return 'skipped'
  if (verification !== null && isStale) return 'stale'
  if (verification?.result === 'problems') return 'problems'
  if (state === 'done') return verification?.result === 'verified' ? 'verified' : 'said'
  if (verification?.result === 'couldNotTell') return 'unclear'
  return waitsFor.length > 0 ? 'waits' : 'open'
}

/** Of what is still to be done, in minutes. */
export function minutesLeft(steps: readonly StepView[]): number {
  return steps.filter(({ progress }) => progress.state === 'open').reduce((sum, { minutes }) => sum + minutes, 0)
}
