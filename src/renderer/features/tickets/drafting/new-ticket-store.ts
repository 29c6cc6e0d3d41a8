import { create } from 'zustand'
import type { Input } from '../../../../contract/methods.ts'
import type { Fault } from '../../../../contract/shapes.ts'
import type { TicketOrigin, TicketStart } from '../../../../contract/ticket-shapes.ts'
import { ask } from '../../../api.ts'

type Organizations = readonly { readonly id: string; readonly name: string; readonly ways: number }[]

interface NewTicketState {
  readonly origin: TicketOrigin | null
  /** Null: not known yet. */
  readonly start: TicketStart | null
  /** Whom one can ask at all; null: not asked for yet. */
  readonly organizations: Organizations | null
  readonly working: boolean
  readonly fault: Fault | null
  begin(origin: TicketOrigin): Promise<void>
  loadOrganizations(): Promise<void>
  /** Null: it was not opened, see `fault`. */
  open(order: Input<'tickets.open'>): Promise<{ readonly id: string; readonly joined: boolean } | null>
}

/** The number of the latest question: a late answer to an earlier one is not shown. */
let latest = 0

/** What is known where a ticket begins. Nothing is kept before it is opened. */
export const useNewTicket = create<NewTicketState>((set, get) => ({
  origin: null,
  start: null,
  organizations: null,
  working: false,
  fault: null,
  async begin(origin) {
    latest += 1
    const mine = latest
    set({ origin, start: null, fault: null })
    const reply = await ask('tickets.begin', { origin })
    if (mine !== latest) return
    set(reply.ok ? { start: reply.value } : { fault: reply.fault })
  },
  async loadOrganizations() {
    if (get().organizations !== null) return
    const reply = await ask('tickets.organizations', {})
    set(reply.ok ? { organizations: reply.value } : { fault: reply.fault })
  },
  async open(order) {
    if (get().working) return null
    set({ working: true, fault: null })
    const reply = await ask('tickets.open', order)
    set(reply.ok ? { working: false, start: null, origin: null } : { working: false, fault: reply.fault })
    return reply.ok ? reply.value : null
  },
}))
