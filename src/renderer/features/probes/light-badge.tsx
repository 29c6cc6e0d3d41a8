import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle, type TablerIcon } from '@tabler/icons-react'
import type { Light } from '../../../engine/measuring/placement-report.ts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import { LIGHT_MEANINGS } from '../../../text/probes/lights.ts'
import badge from '../../components/badge.module.css'
import { Explained } from '../../components/term.tsx'
import { useLocalize, useText } from '../../language.ts'

const ICONS: Readonly<Record<Light, TablerIcon>> = {
  green: IconCircleCheck,
  yellow: IconAlertTriangle,
  red: IconCircleX,
  unknown: IconHelpCircle,
}

const TONES: Readonly<Record<Light, string>> = { green: 'pass', yellow: 'you', red: 'fail', unknown: 'recipient' }

/** How a provider takes mail, as measured: icon, word and colour. */
export function LightBadge({ light }: { readonly light: Light }) {
  const text = useText(PLACEMENT_TEXT).light
  const Icon = ICONS[light]
  return (
    <span className={badge.badge} data-tone={TONES[light]}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {text[light]}
    </span>
  )
}

/** The same, with what it means on hover and on focus. */
export function ExplainedLight({ light }: { readonly light: Light }) {
  const localize = useLocalize()
  return (
    <Explained by={localize(LIGHT_MEANINGS[light])}>
      <LightBadge light={light} />
    </Explained>
  )
}
