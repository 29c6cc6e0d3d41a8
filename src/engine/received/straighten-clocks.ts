/** One moment of a way, with what is thought of the clock that wrote it. */
export interface StraightMoment {
  /** Milliseconds since 1970, corrected; null: nothing sensible was written. */
  readonly time: number | null
  readonly clock: 'fits' | 'behind' | 'ahead' | 'unknown'
  /** How much it is off at least; null: it fits, or is not known. */
  readonly skewSeconds: number | null
  /** Seconds since the moment before that is known; null: none. */
  readonly delaySeconds: number | null
}

/** Servers write the time at different moments of a transfer, and clocks differ a little. */
const USUAL_MS = 2000
/** Before there was SMTP as it is today, nobody sent this. */
const EARLIEST = Date.UTC(1990, 0, 1)
/** What the receiver wrote weighs as much as two others. */
const WEIGHT_OF_BELIEVED = 2

/**
 * Straightens the times of a way (oldest first): as many as possible that go forward are taken as right, those of the
 * receiver before others, and the rest are moved between their neighbours. At most some hundred moments.
 */
export function straightenClocks(times: readonly (number | null)[], believedFrom: number): readonly StraightMoment[] {
  const usable = times.map((time) => (time === null || time < EARLIEST ? null : time))
  const right = longestForward(usable, believedFrom)
  const moved = forwards(
    usable.map((time, at) => (time === null || right.has(at) ? time : moveBetween(usable, right, at))),
  )
  return moved.map((time, at) => {
    const before = moved.slice(0, at).findLast((one) => one !== null) ?? null
    const delaySeconds = time === null || before === null ? null : Math.max(0, Math.round((time - before) / 1000))
    return { time, delaySeconds, ...judgeClock(usable[at] ?? null, time, right.has(at)) }
  })
}

function judgeClock(written: number | null, moved: number | null, isRight: boolean) {
  if (written === null || moved === null) return { clock: 'unknown', skewSeconds: null } as const
  if (isRight || written === moved) return { clock: 'fits', skewSeconds: null } as const
  const skewSeconds = Math.round(Math.abs(written - moved) / 1000)
  return { clock: written > moved ? 'ahead' : 'behind', skewSeconds } as const
}

/** The heaviest chain of moments that goes forward. */
function longestForward(times: readonly (number | null)[], believedFrom: number): ReadonlySet<number> {
  const best: { weight: number; before: number }[] = []
  let last = -1
  times.forEach((time, at) => {
    best[at] = { weight: 0, before: -1 }
    if (time === null) return
    let before = -1
    for (let one = 0; one < at; one++) {
      const earlier = times[one] ?? null
      if (earlier === null || earlier > time + USUAL_MS) continue
      const [weight, known] = [best[one]?.weight ?? 0, best[before]?.weight ?? 0]
      // Of two that weigh the same the later one leaves less time unexplained.
      if (weight > known || (weight === known && earlier >= (times[before] ?? earlier))) before = one
    }
    const weight = (best[before]?.weight ?? 0) + (believedFrom >= 0 && at >= believedFrom ? WEIGHT_OF_BELIEVED : 1)
    best[at] = { weight, before }
    if (weight >= (best[last]?.weight ?? 0)) last = at
  })
  const chain = new Set<number>()
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) chain.add(at)
  return chain
}

/** What was moved still goes forward among itself. */
function forwards(times: readonly (number | null)[]): readonly (number | null)[] {
  let latest = Number.NEGATIVE_INFINITY
  return times.map((time) => {
    if (time === null) return null
    latest = Math.max(latest, time)
    return latest
  })
}

/** Neighbours with the same wrong clock are moved together, so that the time between them stays. */
function moveBetween(times: readonly (number | null)[], right: ReadonlySet<number>, at: number): number {
  const time = times[at] ?? 0
  const places = [...right].toSorted((a, b) => a - b)
  const [before, after] = [places.findLast((one) => one < at), places.find((one) => one > at)]
  const floor = before === undefined ? Number.NEGATIVE_INFINITY : (times[before] ?? 0)
  const ceiling = after === undefined ? Number.POSITIVE_INFINITY : (times[after] ?? 0)
  const group = times.slice((before ?? -1) + 1, after ?? times.length).filter((one) => one !== null)
  const over = Math.max(0, Math.max(...group) - ceiling)
  const under = Math.max(0, floor - Math.min(...group))
  const shifted = over > 0 ? time - over : time + under
  return Math.min(Math.max(shifted, floor), ceiling)
}
