import type { StepPanelProps } from '../step-panels.ts'

/** Not drawn yet. */
export function KeysPanel(_props: StepPanelProps) {
  return null
}
