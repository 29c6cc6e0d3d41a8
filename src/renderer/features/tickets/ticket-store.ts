import { create } from 'zustand'
import type { Input } from '../../../contract/methods.ts'
import type { Fault } from '../../../contract/shapes.ts'
import type { TicketView } from '../../../contract/ticket-shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { TICKETS_TEXT } from '../../../text/interface/tickets.ts'
import { ask } from '../../api.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { toast } from '../../frame/toast.ts'
import { useSettings } from '../settings/settings-store.ts'

/** What the user says of a ticket. */
export type TicketWord = Input<'tickets.say'>['word']

interface TicketState {
  /** The one ticket that is looked at. */
  readonly view: TicketView | null
  readonly fault: Fault | null
  /** Reads the ticket anew. False: it could not be had, and that has been said. */
  load(id: string): Promise<boolean>
  /** Shows the ticket. */
  open(id: string): Promise<void>
  /** Says something of the ticket that is shown. False: it could not be kept, and that has been said. */
  say(word: TicketWord): Promise<boolean>
  /** Takes a newer state of a ticket, as an answer of the main process brought it. */
  take(view: TicketView): void
  /** False: it could not be deleted, and that has been said. */
  remove(id: string): Promise<boolean>
  /** Asks again for the ticket that is shown, when it is among those that changed. */
  hearChanged(ids: readonly string[]): Promise<void>
}

/** The number of the latest question: a late answer to an earlier one is not shown. */
let latest = 0

/** The one ticket that is looked at. */
export const useTicket = create<TicketState>((set, get) => {
  function fail(fault: Fault): false {
    set({ fault })
    const { language } = useSettings.getState()
    const gone = fault.code === 'not-found'
    void toast(gone ? TICKETS_TEXT[language].gone : FAULT_TEXT[language][fault.code], 'failed')
    return false
  }
  async function load(id: string): Promise<boolean> {
    latest += 1
    const mine = latest
    const reply = await ask('tickets.show', { id })
    if (!reply.ok) return fail(reply.fault)
    if (mine === latest) set({ view: reply.value, fault: null })
    return true
  }
  return {
    view: null,
    fault: null,
    load,
    async open(id) {
      if (await load(id)) useNavigation.getState().go('tickets', 'result')
    },
    async say(word) {
      const id = get().view?.ticket.subject.id
      if (id === undefined) return false
      const reply = await ask('tickets.say', { id, word })
      if (!reply.ok) return fail(reply.fault)
      get().take(reply.value)
      return true
    },
    take(view) {
      latest += 1
      set({ view, fault: null })
    },
    async remove(id) {
      const reply = await ask('tickets.delete', { ids: [id] })
      if (!reply.ok) return fail(reply.fault)
      set({ view: null, fault: null })
      return true
    },
    async hearChanged(ids) {
      const id = get().view?.ticket.subject.id
      if (id === undefined || !ids.includes(id)) return
      // Deleted elsewhere: there is nothing to show any more.
      if (!(await load(id)) && get().fault?.code === 'not-found') set({ view: null })
    },
  }
})
