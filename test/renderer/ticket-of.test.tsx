import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { TicketStart } from '../../src/contract/ticket-shapes.ts'
import { OpenTicketButton } from '../../src/renderer/features/tickets/drafting/open-ticket-button.tsx'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { sampleId } from '../support/probes.ts'
import { renderPart } from '../support/render-part.tsx'
import { aLine, aTicketView, resetTickets, settledTickets } from '../support/tickets-desk.ts'

beforeEach(resetTickets)

const START: TicketStart = {
  organizations: [],
  addresses: [],
  reason: null,
  recipientDomain: null,
  ways: [],
  existing: [{ organization: 'acme', ticket: aLine(1).id, state: 'submitted' }],
  evidence: [],
}
const origin = { kind: 'diagnosis', entryId: sampleId(), recipient: 0 } as const

test('a refusal about which there is a ticket leads to it, behind the button that opens one', async () => {
  const { calls } = installBridge({ 'tickets.begin': () => START, 'tickets.show': () => aTicketView() })
  await renderPart(<OpenTicketButton origin={origin} />)
  await settledTickets()
  expect(calls('tickets.begin')).toEqual([{ origin }])
  expect(screen.getAllByRole('button').at(-1)?.textContent).toBe('Go to its ticket (Submitted)')
  fireEvent.click(screen.getByRole('button', { name: 'Go to its ticket (Submitted)' }))
  await settledTickets()
  expect(calls('tickets.show')).toEqual([{ id: aLine(1).id }])
  expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'result' })
})

test('without one, or where that cannot be had, there is only the button that opens one', async () => {
  installBridge({
    'tickets.begin': () => {
      throw new FaultReply('not-found')
    },
  })
  await renderPart(<OpenTicketButton origin={origin} />)
  await settledTickets()
  expect(screen.getAllByRole('button')).toHaveLength(1)
})
