import type { StepPanelProps } from '../step-panels.ts'

/** Not drawn yet. */
export function SoftwarePanel(_props: StepPanelProps) {
  return null
}
