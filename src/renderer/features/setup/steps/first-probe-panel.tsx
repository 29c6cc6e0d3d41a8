import type { StepPanelProps } from '../step-panels.ts'

/** Not drawn yet. */
export function FirstProbePanel(_props: StepPanelProps) {
  return null
}
