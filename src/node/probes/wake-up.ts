/** While a computer sleeps its timers stand still, and its clock may be set: so it is looked at in between. */
const LOOK_MS = 10_000

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
  let stopped = false
  const arm = () => {
    clearTimeout(timer)
    if (stopped || running || due === Number.POSITIVE_INFINITY) return
    timer = setTimeout(look, Math.min(LOOK_MS, Math.max(0, due - now())))
  }
  const look = () => {
    if (now() < due) arm()
    else void run()
  }
  const run = async () => {
    due = Number.POSITIVE_INFINITY
    running = true
    await work().catch(reportBug)
    running = false
    arm()
  }
  const plan = (time: number) => {
    due = Math.min(due, time)
    arm()
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
