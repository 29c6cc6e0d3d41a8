import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle, type TablerIcon } from '@tabler/icons-react'
import type { SndsRow } from '../../../contract/ticket-shapes.ts'
import badge from '../../components/badge.module.css'

const LOOKS: Readonly<Record<SndsRow['filterResult'], readonly [TablerIcon, tone: string]>> = {
  green: [IconCircleCheck, 'pass'],
  yellow: [IconAlertTriangle, 'you'],
  red: [IconCircleX, 'fail'],
  unknown: [IconHelpCircle, 'recipient'],
}

/** A colour of SNDS: icon, word and colour. */
export function ColourBadge({ colour, words }: { readonly colour: SndsRow['filterResult']; readonly words: string }) {
  const [Icon, tone] = LOOKS[colour]
  return (
    <span className={badge.badge} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {words}
    </span>
  )
}
