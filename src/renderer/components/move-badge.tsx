import { IconBuilding, IconClock, IconMan, IconUser, type TablerIcon } from '@tabler/icons-react'
import type { WhoseMove } from '../../engine/bounces/reasons.ts'
import { WHOSE_MOVE_TEXTS } from '../../text/whose-move.ts'
import { useLocalize } from '../language.ts'
import styles from './badge.module.css'

export const MOVE_ICONS: Readonly<Record<WhoseMove, TablerIcon>> = {
  you: IconUser,
  provider: IconBuilding,
  wait: IconClock,
  recipient: IconMan,
}

/** Whose move it is: icon, word and colour. */
export function MoveBadge({ move }: { readonly move: WhoseMove }) {
  const localize = useLocalize()
  const Icon = MOVE_ICONS[move]
  return (
    <span className={styles.badge} data-tone={move}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {localize(WHOSE_MOVE_TEXTS[move].label)}
    </span>
  )
}
