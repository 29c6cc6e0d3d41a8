import { FAULT_TEXT } from '../../../../text/interface/faults.ts'
import { SETUP_FILES_TEXT } from '../../../../text/interface/setup-files.ts'
import { SETUP_VALUES_TEXT } from '../../../../text/interface/setup-values.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import styles from './import-plan.module.css'
import { usePlanImport } from './import-store.ts'
import { planRefusal } from './plan-refusal.ts'

/** Why a plan was not taken: what was expected, and what came. */
export function RefusedPlan({ problem }: { readonly problem: 'nothing' | 'tooLarge' | 'notReadable' | null }) {
  const text = useText(SETUP_FILES_TEXT)
  const faults = useText(FAULT_TEXT)
  const { value, choice } = useText(SETUP_VALUES_TEXT)
  const fault = usePlanImport((state) => state.fault)
  const names: Readonly<Record<string, { readonly label: string }>> = { ...value, ...choice }
  const refusal = fault === null ? null : planRefusal(fault.detail, text, (name) => names[name]?.label ?? name)
  return (
    <div role="alert">
      {problem !== null && <p className={styles.problem}>{text.import[problem]}</p>}
      {problem === null && fault !== null && (
        <div className={styles.problem}>
          <p>{refusal === null ? `${text.import.failed} ${faults[fault.code]}` : text.import.refused}</p>
          {refusal !== null && <p>{text.import.expected(refusal.expected)}</p>}
          {refusal !== null && refusal.came !== null && <p>{text.import.came(plainLine(refusal.came))}</p>}
        </div>
      )}
    </div>
  )
}
