/** The longest that `setTimeout` can wait is some 24 days; an hour is long enough to look again. */
const LONGEST_MS = 3_600_000

/** One timer for all that is due at some time; the earliest time wins. */
export interface WakeUp {
  /** Calls at this time (milliseconds since 1970), or before, if an earlier one is set. */
  at(time: number): void
  /** Calls as soon as may be. */
  now(): void
  stop(): void
}

/** Calls `work` when it is time; never twice at once: what is asked for meanwhile is done after it. */
export function wakeUp(work: () => Promise<void>, now: () => number, reportBug: (bug: unknown) => void): WakeUp {
  let timer: NodeJS.Timeout | undefined
  let due = Number.POSITIVE_INFINITY
  let running = false
  let again = false
  let stopped = false
  const run = async () => {
    clearTimeout(timer)
    due = Number.POSITIVE_INFINITY
    if (running) {
      again = true
      return
    }
    running = true
    await work().catch(reportBug)
    running = false
    if (again) plan(now())
    again = false
  }
  const plan = (time: number) => {
    if (stopped || time >= due) return
    clearTimeout(timer)
    due = time
    timer = setTimeout(() => void run(), Math.min(LONGEST_MS, Math.max(0, time - now())))
  }
  return {
    at: plan,
    now: () => plan(now()),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
