import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { TicketOrigin, TicketStart } from '../../../contract/ticket-shapes.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { TICKET_STATE_TEXT } from '../../../text/tickets/states.ts'
import { ask } from '../../api.ts'
import { useLanguage } from '../../language.ts'
import { useTicket } from './ticket-store.ts'

type Existing = TicketStart['existing'][number]

/** Where there is a ticket about this refusal or listing already: the way to it. It stands behind what is there, so that nothing moves. */
export function TicketOf({ origin }: { readonly origin: TicketOrigin }) {
  const language = useLanguage()
  const open = useTicket((state) => state.open)
  const existing = useExisting(origin)
  if (existing === null) return null
  return (
    <Button size="xs" variant="subtle" onClick={() => void open(existing.ticket)}>
      {TICKETS_TEXT[language].existing(TICKET_STATE_TEXT[existing.state][language])}
    </Button>
  )
}

function useExisting(origin: TicketOrigin): Existing | null {
  const [existing, setExisting] = useState<Existing | null>(null)
  const key = JSON.stringify(origin)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same origin may come as another object
  useEffect(() => {
    let isOld = false
    const find = async () => {
      const reply = await ask('tickets.begin', { origin })
      if (!isOld) setExisting(reply.ok ? (reply.value.existing[0] ?? null) : null)
    }
    void find()
    return () => {
      isOld = true
    }
  }, [key])
  return existing
}
