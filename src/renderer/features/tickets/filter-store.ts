import { create } from 'zustand'
import type { TicketBoard, TicketQuery } from '../../../contract/ticket-shapes.ts'
import { ask } from '../../api.ts'

/** Which tickets are shown, on the board and in the list alike. */
export type TicketFilter = Pick<TicketQuery, 'search' | 'organization' | 'move'>

interface FilterState {
  readonly filter: TicketFilter
  /** Organizations that have tickets; null: not known yet. */
  readonly organizations: TicketBoard['organizations'] | null
  choose(part: Partial<TicketFilter>): void
  /** For a page that does not hear it with the board. */
  loadOrganizations(): Promise<void>
}

const NO_FILTER: TicketFilter = { search: '', organization: null, move: null }

export const useTicketFilter = create<FilterState>((set) => ({
  filter: NO_FILTER,
  organizations: null,
  choose: (part) => set(({ filter }) => ({ filter: { ...filter, ...part } })),
  async loadOrganizations() {
    const reply = await ask('tickets.board', { ...NO_FILTER, limit: 1 })
    if (reply.ok) set({ organizations: reply.value.organizations })
  },
}))

/** Is anything left out? */
export function isNarrowed({ search, organization, move }: TicketFilter): boolean {
  return search.trim() !== '' || organization !== null || move !== null
}
