/** How often a watched mailbox is looked at, in milliseconds. */
export interface WatchPace {
  /** INBOX without IDLE, and junk, while a probe may come at any moment. */
  readonly hotMs: number
  /** So long after a new token a probe may come at any moment. */
  readonly hotForMs: number
  /** All other folders, while something is awaited. */
  readonly pollMs: number
  /** For each folder beyond the usual number one more of these, so that large mailboxes are not asked without end. */
  readonly perFolderMs: number
  /** How soon a new token is noticed. */
  readonly tickMs: number
  readonly firstRetryMs: number
  readonly lastRetryMs: number
  /** A connection that lasted so long was a good one: the next failure begins again with the first wait. */
  readonly goodAfterMs: number
}

/** What is usual. */
export const WATCH_PACE: WatchPace = {
  hotMs: 5000,
  hotForMs: 120_000,
  pollMs: 20_000,
  perFolderMs: 400,
  tickMs: 1000,
  firstRetryMs: 2000,
  lastRetryMs: 600_000,
  goodAfterMs: 60_000,
}

/** For answers, which take hours: junk and other folders are looked at now and then. */
export const ANSWER_PACE: WatchPace = { ...WATCH_PACE, hotMs: 20_000, pollMs: 120_000, perFolderMs: 2000 }

/** The wait before the n-th try (from 0): doubling, a quarter more or less, so that many mailboxes do not come at once. */
export function retryAfter(pace: WatchPace, tries: number, random: () => number): number {
  const wait = Math.min(pace.lastRetryMs, pace.firstRetryMs * 2 ** Math.min(tries, 20))
  return Math.round(wait * (0.75 + random() * 0.5))
}
