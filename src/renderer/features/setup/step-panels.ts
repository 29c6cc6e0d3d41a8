import type { ComponentType } from 'react'
import type { SetupStep, SetupView, StepView } from '../../../contract/setup-shapes.ts'
import { FirstProbePanel } from './steps/first-probe-panel.tsx'
import { KeysPanel } from './steps/keys-panel.tsx'
import { MonthlyPanel } from './steps/monthly-panel.tsx'
import { NamesPanel } from './steps/names-panel.tsx'
import { PoliciesPanel } from './steps/policies-panel.tsx'
import { ProgrammesPanel } from './steps/programmes-panel.tsx'
import { ReadinessPanel } from './steps/readiness-panel.tsx'
import { RecordsPanel } from './steps/records-panel.tsx'
import { SoftwarePanel } from './steps/software-panel.tsx'
import { WarmUpPanel } from './steps/warm-up-panel.tsx'

/** What a step shows of its own, between what is to be done and its verification. */
export interface StepPanelProps {
  readonly view: SetupView
  readonly step: StepView
}

/** Steps that show nothing of their own have no panel. */
export const STEP_PANELS: Readonly<Partial<Record<SetupStep, ComponentType<StepPanelProps>>>> = {
  readiness: ReadinessPanel,
  names: NamesPanel,
  keys: KeysPanel,
  records: RecordsPanel,
  software: SoftwarePanel,
  policies: PoliciesPanel,
  firstProbe: FirstProbePanel,
  programmes: ProgrammesPanel,
  warmUp: WarmUpPanel,
  monthly: MonthlyPanel,
}
