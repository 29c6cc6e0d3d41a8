import { expect, test } from 'vitest'
import { joiningRefusals } from '../../../src/engine/tickets/joining-refusals.ts'
import { findTicketFor, ticketsByAddress } from '../../../src/engine/tickets/joins.ts'
import type { Ticket } from '../../../src/engine/tickets/ticket.ts'
import { aDiagnosis, anEntry } from '../../support/history-entry.ts'
import { ticketAbout } from './some-ticket.ts'

const many = Array.from({ length: 10_000 }, (_, at) =>
  ticketAbout({ id: `t${at}`, addresses: [`2001:db8::${at.toString(16)}`] }),
)

test('a log of thousands of refusals finds its tickets among ten thousand', () => {
  const organization = { id: 'acme', name: 'Acme', because: [] }
  const diagnoses = Array.from({ length: 2000 }, (_, at) =>
    aDiagnosis({
      organization,
      reason: 'address-blocked',
      senderAddresses: Array.from({ length: 10 }, (_, more) => `2001:db8::${(at * 10 + more).toString(16)}`),
    }),
  )
  const byAddress = ticketsByAddress(many, 'acme')
  const joined = joiningRefusals(anEntry({}, ...diagnoses), [], (asked) =>
    asked === 'acme' ? byAddress : new Map<string, Ticket>(),
  )
  expect(joined).toHaveLength(10_000)
  expect(joined.every(({ evidence }) => evidence.length === 1)).toBe(true)
})

test('the open one comes before one that ended, and of those that ended the last', () => {
  const ended = ticketAbout({ id: 'a' }, { type: 'givenUp' })
  const endedLater = ticketAbout({ id: 'b' }, { type: 'noted', text: 'x' }, { type: 'givenUp' })
  const open = ticketAbout({ id: 'c' })
  const other = ticketAbout({ id: 'd', organization: 'other' })
  const found = (...tickets: readonly Ticket[]) => findTicketFor(tickets, 'acme', '192.0.2.10')?.subject.id ?? null
  expect(found(ended, endedLater, open, other)).toBe('c')
  expect(found(endedLater, ended)).toBe('b')
  expect(found(other)).toBeNull()
})
