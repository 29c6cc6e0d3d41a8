import { IconCircleCheck, IconHelpCircle, IconListCheck, IconTelescopeOff, type TablerIcon } from '@tabler/icons-react'
import type { ConfirmedStep, StepState } from '../../../engine/bounces/confirm-steps.ts'
import type { Finding } from '../../../engine/checks/finding.ts'
import { LIVE_CHECK_TEXT } from '../../../text/interface/live-check.ts'
import badge from '../../components/badge.module.css'
import { useLocalize, useText } from '../../language.ts'
import { FixView } from '../checks/fix-view.tsx'
import { OutcomeBadge } from '../checks/outcome-badge.tsx'
import styles from './step-findings.module.css'

const ICONS: Readonly<Record<StepState, TablerIcon>> = {
  needed: IconListCheck,
  done: IconCircleCheck,
  unknown: IconHelpCircle,
  notChecked: IconTelescopeOff,
}
const TONES: Readonly<Record<StepState, string>> = {
  needed: 'you',
  done: 'pass',
  unknown: 'provider',
  notChecked: 'recipient',
}

interface Props {
  readonly step: ConfirmedStep
  /** All that was found for the diagnosis. */
  readonly findings: readonly Finding[]
  readonly domain: string
}

/** What the live checks found for one step: is it still to be done, and exactly how. */
export function StepFindings({ step, findings, domain }: Props) {
  const text = useText(LIVE_CHECK_TEXT)
  const localize = useLocalize()
  const Icon = ICONS[step.state]
  const these = findings.filter(({ id }) => step.findings.includes(id))
  return (
    <div className={styles.found}>
      <span className={badge.badge} data-tone={TONES[step.state]}>
        <Icon size={14} stroke={1.8} aria-hidden />
        {text.state[step.state]}
      </span>
      <ul className={styles.list}>
        {these.map(({ id, outcome, title, summary, fix }) => (
          <li key={id} className={styles.finding}>
            <p>
              <OutcomeBadge outcome={outcome} /> <strong>{localize(title)}:</strong> {localize(summary)}
            </p>
            {step.state === 'needed' && fix !== null && <FixView fix={fix} domain={domain} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
