import type { StepPanelProps } from '../step-panels.ts'

/** Not drawn yet. */
export function ReadinessPanel(_props: StepPanelProps) {
  return null
}
