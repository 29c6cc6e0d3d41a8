import type { StepPanelProps } from '../step-panels.ts'

/** Not drawn yet. */
export function NamesPanel(_props: StepPanelProps) {
  return null
}
