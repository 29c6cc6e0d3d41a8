import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconHelpCircle,
  IconInfoCircle,
  type TablerIcon,
} from '@tabler/icons-react'
import type { CheckOutcome } from '../../../engine/checks/finding.ts'
import { OUTCOME_NAMES } from '../../../text/check-outcomes.ts'
import badge from '../../components/badge.module.css'
import { useLocalize } from '../../language.ts'

export const OUTCOME_ICONS: Readonly<Record<CheckOutcome, TablerIcon>> = {
  fail: IconCircleX,
  warn: IconAlertTriangle,
  notice: IconInfoCircle,
  temperror: IconHelpCircle,
  pass: IconCircleCheck,
  notApplicable: IconCircleMinus,
}

/** The colour of each outcome, by the names of tokens.css. */
export const OUTCOME_TONES: Readonly<Record<CheckOutcome, string>> = {
  fail: 'fail',
  warn: 'you',
  notice: 'wait',
  temperror: 'provider',
  pass: 'pass',
  notApplicable: 'recipient',
}

/** How a check ended: icon, word and colour. */
export function OutcomeBadge({ outcome }: { readonly outcome: CheckOutcome }) {
  const localize = useLocalize()
  const Icon = OUTCOME_ICONS[outcome]
  return (
    <span className={badge.badge} data-tone={OUTCOME_TONES[outcome]}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {localize(OUTCOME_NAMES[outcome])}
    </span>
  )
}
