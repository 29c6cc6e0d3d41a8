import type { StepPanelProps } from '../step-panels.ts'

/** Not drawn yet. */
export function PoliciesPanel(_props: StepPanelProps) {
  return null
}
