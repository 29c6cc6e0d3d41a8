import { writeSync } from 'node:fs'
import { applyTicketEvent } from '../../../src/engine/tickets/apply-ticket-event.ts'
import { storeIn } from '../../../src/node/store/store.ts'

/** Adds notes to the ticket given until it is killed, and prints how many events there are once each is acknowledged. */
const [, , folder = '', id = ''] = process.argv
const store = storeIn(folder, () => new Date())
for (;;) {
  const ticket = await store.ticket(id)
  const seq = ticket.events.length
  const event = { at: new Date().toISOString(), type: 'noted', text: `note${seq}end` } as const
  const { state } = applyTicketEvent(ticket, event)
  const due = { move: state === 'draft' ? 'you' : 'nobody', at: null, isReached: false, because: 'draft' } as const
  const standing = { due, turnsAt: null, organizationName: 'The acme', appealName: null }
  const next = await store.appendTicket({ ticket: id, seq, event, standing })
  writeSync(1, `${next?.events.length ?? 0}\n`)
}
