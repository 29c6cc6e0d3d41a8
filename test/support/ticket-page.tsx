import { fireEvent, screen, within } from '@testing-library/react'
import type { TicketView } from '../../src/contract/ticket-shapes.ts'
import { useTicket } from '../../src/renderer/features/tickets/ticket-store.ts'
import { TicketsPage } from '../../src/renderer/features/tickets/tickets-page.tsx'
import { FaultReply, installBridge } from './fake-bridge.ts'
import { renderPart } from './render-part.tsx'
import { settledTickets } from './tickets-desk.ts'

/** Draws the page of a ticket; what the user says of it is answered with how it stands. */
export async function drawTicket(
  view: TicketView | (() => TicketView),
  handlers: Parameters<typeof installBridge>[0] = {},
) {
  const now = typeof view === 'function' ? view : () => view
  const bridge = installBridge({
    'tickets.show': now,
    'tickets.say': now,
    'tickets.draft': () => {
      throw new FaultReply('internal')
    },
    ...handlers,
  })
  await useTicket.getState().open(now().ticket.subject.id)
  await renderPart(<TicketsPage />)
  await settledTickets()
  return bridge
}

export function button(name: string): HTMLElement {
  return screen.getByRole('button', { name })
}

export function section(name: string | RegExp) {
  return within(screen.getByRole('region', { name }))
}

/** Presses a button, and waits until all that follows has been answered. */
export async function click(name: string): Promise<void> {
  fireEvent.click(button(name))
  await settledTickets()
}
