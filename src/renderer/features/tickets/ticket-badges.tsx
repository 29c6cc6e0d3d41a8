import {
  IconAlertTriangle,
  IconBuilding,
  IconChecks,
  IconCircleMinus,
  IconClock,
  IconEdit,
  IconMailCheck,
  IconMailOpened,
  IconRefresh,
  IconSend,
  IconStairsUp,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Due, TicketState } from '../../../contract/ticket-shapes.ts'
import { TICKET_MOVE_TEXT, TICKET_STATE_TEXT } from '../../../text/tickets/states.ts'
import badge from '../../components/badge.module.css'
import { useLocalize } from '../../language.ts'

const MOVE_LOOKS: Readonly<Record<Due['move'], readonly [TablerIcon, tone: string]>> = {
  you: [IconUser, 'you'],
  them: [IconBuilding, 'provider'],
  nobody: [IconClock, 'recipient'],
}

const STATE_LOOKS: Readonly<Record<TicketState, readonly [TablerIcon, tone: string]>> = {
  draft: [IconEdit, 'recipient'],
  submitted: [IconSend, 'wait'],
  acknowledged: [IconMailCheck, 'wait'],
  answered: [IconMailOpened, 'provider'],
  escalated: [IconStairsUp, 'provider'],
  solved: [IconChecks, 'pass'],
  verified: [IconChecks, 'pass'],
  givenUp: [IconCircleMinus, 'recipient'],
  expired: [IconAlertTriangle, 'recipient'],
  reopened: [IconRefresh, 'you'],
}

/** Whose move it is: icon, word and colour. */
export function MoveOfTicket({ move }: { readonly move: Due['move'] }) {
  const localize = useLocalize()
  const [Icon, tone] = MOVE_LOOKS[move]
  return (
    <span className={badge.badge} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {localize(TICKET_MOVE_TEXT[move])}
    </span>
  )
}

/** How a ticket stands: icon, word and colour. */
export function StateOfTicket({ state }: { readonly state: TicketState }) {
  const localize = useLocalize()
  const [Icon, tone] = STATE_LOOKS[state]
  return (
    <span className={badge.badge} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden />
      {localize(TICKET_STATE_TEXT[state])}
    </span>
  )
}
