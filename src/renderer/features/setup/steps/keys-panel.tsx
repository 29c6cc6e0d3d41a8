import { MakeKeys } from '../keys/make-keys.tsx'
import { PublicKeys } from '../keys/public-keys.tsx'
import { RotationPlan } from '../keys/rotation-plan.tsx'
import styles from '../records/panel.module.css'
import type { StepPanelProps } from '../step-panels.ts'

/** Keys for signatures: made here, their public halves shown, their change planned. */
export function KeysPanel({ view }: StepPanelProps) {
  const { values, choices } = view.setup
  const hasKeys = values.publicKeyRsa !== '' || (choices.ed25519 && values.publicKeyEd25519 !== '')
  return (
    <div className={styles.panel}>
      <MakeKeys view={view} hasKeys={hasKeys} />
      <PublicKeys view={view} hasKeys={hasKeys} />
      <RotationPlan view={view} />
    </div>
  )
}
