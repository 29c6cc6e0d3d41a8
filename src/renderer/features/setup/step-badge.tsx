import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconHelpCircle,
  IconRefreshAlert,
  IconUserCheck,
  type TablerIcon,
} from '@tabler/icons-react'
import { SETUP_GUIDE_TEXT, type StepState } from '../../../text/interface/setup-guide.ts'
import badge from '../../components/badge.module.css'
import { useText } from '../../language.ts'

export const STATE_ICONS: Readonly<Record<StepState, TablerIcon>> = {
  open: IconCircle,
  waits: IconClock,
  verified: IconCircleCheck,
  said: IconUserCheck,
  problems: IconAlertTriangle,
  unclear: IconHelpCircle,
  stale: IconRefreshAlert,
  skipped: IconCircleMinus,
}

/** The colours, by the names of tokens.css. */
const STATE_TONES: Readonly<Record<StepState, string>> = {
  open: 'recipient',
  waits: 'recipient',
  verified: 'pass',
  said: 'wait',
  problems: 'fail',
  unclear: 'provider',
  stale: 'you',
  skipped: 'recipient',
}

/** How a step stands: icon, word and colour. */
export function StepBadge({ state }: { readonly state: StepState }) {
  const text = useText(SETUP_GUIDE_TEXT).state
  const Icon = STATE_ICONS[state]
  return (
    <span className={badge.badge} data-tone={STATE_TONES[state]}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {text[state]}
    </span>
  )
}
