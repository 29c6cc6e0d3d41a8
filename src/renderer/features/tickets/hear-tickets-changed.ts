import { coalesce } from '../probes/coalesce.ts'
import { useDueTickets } from '../today/due-store.ts'
import { useBoard } from './board-store.ts'
import { useTicketList } from './list-store.ts'
import { useStatistics } from './statistics-store.ts'
import { useTicket } from './ticket-store.ts'

/** Board and list follow at once; what is added up from all tickets may lag. */
const LINES_MS = 150
const FIGURES_MS = 1500

const lines = coalesce(async () => {
  await Promise.all([
    useBoard.getState().columns !== null && useBoard.getState().load(),
    useTicketList.getState().list !== null && useTicketList.getState().load(),
    useDueTickets.getState().due !== null && useDueTickets.getState().load(),
  ])
}, LINES_MS)

const figures = coalesce(async () => {
  if (useStatistics.getState().statistics !== null) await useStatistics.getState().load()
}, FIGURES_MS)

/** Tickets came or changed: whatever shows them asks again. */
export function hearTicketsChanged(ids: readonly string[]): void {
  lines()
  figures()
  void useTicket.getState().hearChanged(ids)
}
