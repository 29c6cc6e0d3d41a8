import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import type { TicketLine } from '../../contract/ticket-shapes.ts'
import { PALETTE_TEXT } from '../../text/interface/palette.ts'
import { TICKET_STATE_TEXT } from '../../text/tickets/states.ts'
import { ask } from '../api.ts'
import { plainLine } from '../components/plain-text.ts'
import { useTicket } from '../features/tickets/ticket-store.ts'
import { PLACE_ICONS } from '../frame/places.ts'
import { useLanguage } from '../language.ts'

/** So many tickets are offered beside places and actions. */
const OFFERED = 6
/** Fewer letters fit nearly everything. */
const FEWEST_LETTERS = 2

/** The tickets in which the words stand that were typed, to be opened from the palette. */
export function useFoundTickets(typed: string): SpotlightActionGroupData {
  const language = useLanguage()
  const [found, setFound] = useState<readonly TicketLine[]>([])
  const open = useTicket((state) => state.open)
  const search = typed.trim().slice(0, 500)
  useEffect(() => {
    let isOld = false
    const find = async () => {
      const lines = search.length < FEWEST_LETTERS ? [] : await ticketsWith(search)
      // A late answer to earlier words is not shown.
      if (!isOld) setFound(lines)
    }
    void find()
    return () => {
      isOld = true
    }
  }, [search])
  const Icon = PLACE_ICONS.tickets
  return {
    group: PALETTE_TEXT[language].tickets,
    actions: found.map((line) => ({
      id: line.id,
      label: plainLine(`${line.organizationName}: ${line.addresses.join(', ')}`),
      description: TICKET_STATE_TEXT[line.state][language],
      // The words may stand in a text of the ticket, which the palette does not see.
      keywords: typed,
      leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
      onClick: () => void open(line.id),
    })),
  }
}

async function ticketsWith(search: string): Promise<readonly TicketLine[]> {
  const everything = { column: null, open: null, organization: null, move: null, order: 'due', offset: 0 } as const
  const reply = await ask('tickets.list', { ...everything, search, limit: OFFERED })
  return reply.ok ? reply.value.lines : []
}
