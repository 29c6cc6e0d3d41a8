import type { StepDeed, StepView } from '../../engine/setup/setup-views.ts'

/** On paper: what only the user can say is ticked where it was said, and not because the step was verified. */
export function isTicked({ id, isSaid }: StepDeed, { state, said }: StepView['progress']): boolean {
  return said.includes(id) || (state === 'done' && !isSaid)
}
