import { IconEye } from '@tabler/icons-react'
import type { Readiness } from '../../../../contract/setup-shapes.ts'
import { SETUP_READINESS_TEXT } from '../../../../text/interface/setup-readiness.ts'
import badge from '../../../components/badge.module.css'
import { BusyButton } from '../../../components/busy-button.tsx'
import { plainText } from '../../../components/plain-text.ts'
import { announce } from '../../../frame/announcement-store.ts'
import { useLocalize, useText } from '../../../language.ts'
import { useSetup } from '../setup-store.ts'
import type { StepPanelProps } from '../step-panels.ts'
import styles from './panel.module.css'

const TONES = { keep: 'pass', mendFirst: 'you', swap: 'fail', unknown: 'provider' } as const
const WEIGHT_TONES = { against: 'fail', mend: 'you', good: 'pass', unknown: 'provider' } as const

/** Keep this address or take another one, in words that say what to do. */
export function ReadinessVerdict({ view, step }: StepPanelProps) {
  const text = useText(SETUP_READINESS_TEXT).readiness.verdict
  const { readiness, verifying, verify } = useSetup()
  const hasAddress = view.setup.values.ipv4 !== ''
  const look = async () => {
    if (!(await verify('readiness'))) return
    const verdict = useSetup.getState().readiness?.verdict
    if (verdict !== undefined) announce(`${text.name[verdict]}. ${text.means[verdict]}`)
  }
  return (
    <section className={styles.card} aria-labelledby="setup-verdict">
      <h2 id="setup-verdict">{text.title}</h2>
      {readiness === null ? (
        <p className={styles.hint}>{step.progress.verification === null ? text.notYet : text.before}</p>
      ) : (
        <Verdict readiness={readiness} />
      )}
      <div className={styles.buttons}>
        <BusyButton
          variant="default"
          leftSection={<IconEye size={17} stroke={1.7} />}
          busy={verifying === 'readiness'}
          disabled={!hasAddress || (verifying !== null && verifying !== 'readiness')}
          onClick={() => void look()}
        >
          {text.look}
        </BusyButton>
        {!hasAddress && <p className={styles.hint}>{text.noAddress}</p>}
      </div>
    </section>
  )
}

function Verdict({ readiness: { verdict, reasons } }: { readonly readiness: Readiness }) {
  const text = useText(SETUP_READINESS_TEXT).readiness.verdict
  const localize = useLocalize()
  return (
    <>
      <div className={styles.verdict} data-tone={TONES[verdict]}>
        <strong>{text.name[verdict]}</strong>
        <p>{text.means[verdict]}</p>
      </div>
      <ul className={styles.reasons}>
        {reasons.map(({ id, weight, says }, index) => {
          // One check may speak of two addresses.
          const key = `${index} ${id}`
          return (
            <li key={key}>
              <span className={badge.badge} data-tone={WEIGHT_TONES[weight]}>
                {text.weight[weight]}
              </span>
              <span>{plainText(localize(says))}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
