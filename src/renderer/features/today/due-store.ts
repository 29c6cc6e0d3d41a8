import { create } from 'zustand'
import type { DueTicket } from '../../../contract/ticket-shapes.ts'
import { ask } from '../../api.ts'

interface DueState {
  /** What is the user's move by now, the most pressing first; null until the main process has answered. */
  readonly due: readonly DueTicket[] | null
  load(): Promise<void>
}

/** Tickets that wait for the user. */
export const useDueTickets = create<DueState>((set) => ({
  due: null,
  async load() {
    const reply = await ask('tickets.due', { days: 0 })
    // The page says what else it has to say all the same.
    set({ due: reply.ok ? reply.value : [] })
  },
}))
