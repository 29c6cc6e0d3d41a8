import type { StepPanelProps } from '../step-panels.ts'

/** Not drawn yet. */
export function WarmUpPanel(_props: StepPanelProps) {
  return null
}
