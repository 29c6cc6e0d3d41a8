import type { NewcomerStage, SetupStep, SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_STAGE_TEXT } from '../../../../text/interface/setup-stage.ts'
import { CopyButton } from '../../../components/copy-button.tsx'
import { useText } from '../../../language.ts'
import styles from './stage-box.module.css'

type Fact = keyof (typeof SETUP_STAGE_TEXT)['en']['fact']

interface Props {
  readonly stage: NewcomerStage
  readonly view: SetupView
  readonly step: SetupStep
}

/** What is to be entered somewhere in this step. */
const FACTS: Readonly<Partial<Record<SetupStep, readonly Fact[]>>> = {
  readiness: ['ipv4', 'ipv6'],
  names: ['ipv4', 'ipv6'],
  firstProbe: ['host', 'login', 'password'],
}

/** Addresses and logins of this world, each to be copied. */
export function StageFacts({ stage, view, step }: Props) {
  const text = useText(SETUP_STAGE_TEXT)
  const { domain, ipv4, ipv6, login, password } = stage
  const values = { domain, ipv4, ipv6, login, password, host: view.setup.values.hostName }
  const shown = (FACTS[step] ?? []).filter((fact) => values[fact] !== '')
  if (shown.length === 0) return null
  return (
    <dl className={styles.facts} aria-label={text.facts}>
      {shown.map((fact) => (
        <div key={fact}>
          <dt>{text.fact[fact]}</dt>
          <dd>
            <code>{values[fact]}</code>
            <CopyButton value={values[fact]} what={text.fact[fact]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
