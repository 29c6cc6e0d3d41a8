import type { StepPanelProps } from '../step-panels.ts'

/** Not drawn yet. */
export function RecordsPanel(_props: StepPanelProps) {
  return null
}
