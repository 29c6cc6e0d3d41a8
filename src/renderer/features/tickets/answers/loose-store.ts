import { create } from 'zustand'
import type { Fault } from '../../../../contract/shapes.ts'
import type { LooseAnswer } from '../../../../contract/ticket-shapes.ts'
import { ask } from '../../../api.ts'

interface LooseState {
  /** Null: not known yet. */
  readonly answers: readonly LooseAnswer[] | null
  readonly fault: Fault | null
  reload(): Promise<void>
  /** Null: it belongs to no ticket. False: it could not be given, see `fault`. */
  give(loose: string, ticket: string | null): Promise<boolean>
}

/** Answers that belong to no ticket for certain. */
export const useLooseAnswers = create<LooseState>((set, get) => ({
  answers: null,
  fault: null,
  async reload() {
    const reply = await ask('tickets.looseAnswers', {})
    set(reply.ok ? { answers: reply.value, fault: null } : { fault: reply.fault })
  },
  async give(loose, ticket) {
    const reply = await ask('tickets.giveAnswer', { loose, ticket })
    if (!reply.ok) set({ fault: reply.fault })
    else await get().reload()
    return reply.ok && (ticket === null || reply.value.given)
  },
}))
