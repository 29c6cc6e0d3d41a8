import {
  IconBan,
  IconCircleMinus,
  IconClock,
  IconEyeOff,
  IconFolder,
  IconHelpCircle,
  IconHourglassHigh,
  IconInbox,
  IconMailX,
  IconRoute,
  IconSend,
  IconTag,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Placement } from '../../../engine/probes/placement.ts'
import type { ProbeState } from '../../../engine/probes/probe.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import type { Language } from '../../../text/language.ts'
import badge from '../../components/badge.module.css'
import { useLanguage } from '../../language.ts'

interface Ended {
  readonly state: ProbeState
  readonly placement: Placement | null
}

const STATE_ICONS: Readonly<Record<ProbeState, TablerIcon>> = {
  composed: IconClock,
  submitting: IconSend,
  unclear: IconHelpCircle,
  submitted: IconRoute,
  deferred: IconHourglassHigh,
  arrived: IconInbox,
  refused: IconBan,
  bounced: IconBan,
  neverSeen: IconEyeOff,
  cancelled: IconCircleMinus,
}

const PLACE_ICONS: Readonly<Record<Placement['kind'], TablerIcon>> = {
  inbox: IconInbox,
  category: IconTag,
  junk: IconMailX,
  otherFolder: IconFolder,
}

/** The colours, by the names of tokens.css. */
const STATE_TONES: Readonly<Record<ProbeState, string>> = {
  composed: 'recipient',
  submitting: 'wait',
  unclear: 'provider',
  submitted: 'wait',
  deferred: 'wait',
  arrived: 'pass',
  refused: 'fail',
  bounced: 'fail',
  neverSeen: 'fail',
  cancelled: 'recipient',
}

const PLACE_TONES: Readonly<Record<Placement['kind'], string>> = {
  inbox: 'pass',
  category: 'wait',
  junk: 'you',
  otherFolder: 'provider',
}

/** How a probe stands, in a word: once it has arrived, where it lies. */
export function stateWord({ state, placement }: Ended, language: Language): string {
  const text = PROBES_TEXT[language]
  return state === 'arrived' && placement !== null ? text.place[placement.kind] : text.state[state]
}

/** How a probe stands: icon, word and colour. */
export function StateBadge({ probe }: { readonly probe: Ended }) {
  const language = useLanguage()
  const { state, placement } = probe
  const isPlaced = state === 'arrived' && placement !== null
  const Icon = isPlaced ? PLACE_ICONS[placement.kind] : STATE_ICONS[state]
  return (
    <span className={badge.badge} data-tone={isPlaced ? PLACE_TONES[placement.kind] : STATE_TONES[state]}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {stateWord(probe, language)}
    </span>
  )
}
