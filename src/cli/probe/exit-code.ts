/** What `probe` ends with; scripts rely on it. */
export const PROBE_EXIT = {
  /** All went as one would wish: it went out, or, where it was waited for, it lies in the inbox. */
  well: 0,
  /** Something did not: not sent, or not in the inbox. */
  notWell: 1,
  wrongUsage: 2,
  /** The desk itself could not be opened or read. */
  notRead: 3,
} as const

export type ProbeExit = (typeof PROBE_EXIT)[keyof typeof PROBE_EXIT]
