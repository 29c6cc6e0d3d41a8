import { expect, test } from 'vitest'
import { replayTicket } from '../../../src/engine/tickets/apply-ticket-event.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import type { TicketEvent } from '../../../src/engine/tickets/ticket-event.ts'
import { EMPTY_PROFILE } from '../../../src/engine/tickets/ticket-settings.ts'
import { type FormOfRehearsal, SubmittedForms } from '../../../src/main/rehearsal/submitted-forms.ts'

const OPENED: TicketEvent = {
  at: '2026-11-21T10:00:00.000Z',
  type: 'opened',
  subject: {
    id: 'one',
    organization: 'microsoft-outlook',
    appeal: null,
    addresses: ['192.0.2.10'],
    reason: null,
    recipientDomain: null,
    from: { kind: 'empty', reference: null },
  },
}

function asked(minute: number, text: string): TicketEvent {
  return { at: `2026-11-21T10:0${minute}:00.000Z`, type: 'submitted', purpose: 'request', text, ticketNumber: null }
}

test('a form that was submitted is told of once, and what was there at the beginning never', async () => {
  let tickets: readonly Ticket[] = []
  const become = (...events: readonly TicketEvent[]) => {
    tickets = [replayTicket([OPENED, ...events])].flatMap((ticket) => ticket ?? [])
  }
  const told: FormOfRehearsal[] = []
  const profile = { ...EMPTY_PROFILE, contactAddress: 'anna@example.net' }
  const store = { ticketsOf: async () => tickets, ticketProfile: async () => profile }
  const forms = new SubmittedForms(store, (form) => told.push(form))
  become(asked(1, 'before'))
  await forms.begin()
  await Promise.all([forms.look(), forms.look()])
  expect(told).toEqual([])
  become(asked(1, 'before'), asked(2, 'now'))
  await Promise.all([forms.look(), forms.look(), forms.look()])
  expect(told).toEqual([
    {
      kind: 'form',
      organization: 'microsoft-outlook',
      contact: 'anna@example.net',
      address: '192.0.2.10',
      text: 'now',
    },
  ])
})

test('a world that has ended is no bug', async () => {
  const gone = { ticketsOf: () => Promise.reject(new Error('closed')), ticketProfile: async () => null }
  await expect(new SubmittedForms(gone, () => {}).look()).resolves.toBeUndefined()
})
