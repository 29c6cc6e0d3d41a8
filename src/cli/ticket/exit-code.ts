/** What `ticket` ends with; scripts rely on it. */
export const TICKET_EXIT = {
  /** It was done as it was asked for. */
  well: 0,
  /** It was not: nothing went out, nothing fits, or something is missing first. */
  notWell: 1,
  wrongUsage: 2,
  /** The desk itself could not be opened or read, or there is no such ticket. */
  notRead: 3,
} as const

export type TicketExit = (typeof TICKET_EXIT)[keyof typeof TICKET_EXIT]
