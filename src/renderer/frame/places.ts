import {
  IconCalendarCheck,
  IconChecklist,
  IconFlag,
  IconMailQuestion,
  IconRoute,
  IconSettings,
  IconTicket,
  type TablerIcon,
} from '@tabler/icons-react'

/** The seven places of the desk, in the order of the navigation. */
export const PLACES = ['today', 'diagnose', 'checks', 'probes', 'tickets', 'setup', 'settings'] as const

/** One of the seven places. */
export type Place = (typeof PLACES)[number]

export const PLACE_ICONS: Readonly<Record<Place, TablerIcon>> = {
  today: IconCalendarCheck,
  diagnose: IconMailQuestion,
  checks: IconChecklist,
  probes: IconRoute,
  tickets: IconTicket,
  setup: IconFlag,
  settings: IconSettings,
}
