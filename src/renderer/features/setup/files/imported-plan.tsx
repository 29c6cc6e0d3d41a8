import { Button } from '@mantine/core'
import type { SetupValues, SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_FILES_TEXT } from '../../../../text/interface/setup-files.ts'
import { SETUP_VALUES_TEXT } from '../../../../text/interface/setup-values.ts'
import { plainLine } from '../../../components/plain-text.ts'
import { useText } from '../../../language.ts'
import styles from './import-plan.module.css'

interface Props {
  readonly view: SetupView
  readonly onClose: () => void
}

/** What one should look at first: names and places that mail and reports would go to. */
const SHOWN: readonly (keyof SetupValues)[] = [
  'domain',
  'hostName',
  'ipv4',
  'ipv6',
  'postmaster',
  'reportsAddress',
  'relayHost',
]

/** After a plan was read in: what came, and that none of it was seen from here. */
export function ImportedPlan({ view, onClose }: Props) {
  const text = useText(SETUP_FILES_TEXT).imported
  const { value } = useText(SETUP_VALUES_TEXT)
  const { values } = view.setup
  return (
    <div className={styles.form}>
      <p>{text.lead}</p>
      <dl className={styles.values}>
        {SHOWN.filter((name) => values[name].length > 0).map((name) => (
          <div key={name}>
            <dt>{value[name].label}</dt>
            <dd>{plainLine(String(values[name]))}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.ends}>
        <Button data-autofocus onClick={onClose}>
          {text.look}
        </Button>
      </div>
    </div>
  )
}
