import type { Hop } from '../received/read-received.ts'
import type { ProbeDelay } from './probe-event.ts'

/** Dates of mails have whole seconds, at either end. */
const ROUNDING = 2
/** How long after the arrival it is noticed at most, by the way in which it was; `search` after a time without connection: as long as one likes. */
const NOTICED_WITHIN = { idle: 2, poll: 22, search: Number.POSITIVE_INFINITY } as const

/**
 * How long a probe was under way. The Received fields (oldest first) tell it by the clocks of two servers; this computer's one clock tells the longest it can have
 * been. Where the two agree, the fields are finer. Where they cannot both be true the clocks do not fit, and our own counts, if it
 * saw the arrival. Times in milliseconds since 1970. Null: nothing is known.
 */
export function measureDelay(
  submittedAt: number,
  chain: readonly Pick<Hop, 'time'>[],
  noticedAt: number,
  noticedBy: 'idle' | 'poll' | 'search',
): ProbeDelay | null {
  const byFields = secondsOf(chain)
  const seen = (noticedAt - submittedAt) / 1000
  // Our own clock was set meanwhile: nothing to compare with.
  if (!(seen >= 0)) return byFields === null ? null : received(Math.max(0, byFields), true)
  if (byFields === null) return noticedBy === 'search' ? null : { seconds: round(seen), by: 'noticed', skewed: false }
  const skewed = byFields < -ROUNDING || byFields > seen + ROUNDING
  const fits = !skewed && byFields >= seen - NOTICED_WITHIN[noticedBy] - ROUNDING
  if (fits) return received(Math.max(0, byFields), false)
  if (noticedBy === 'search') return received(Math.min(Math.max(0, byFields), seen), skewed)
  return { seconds: round(seen), by: 'noticed', skewed }
}

/** From the first server's date to the last one's; null: there are not two. */
function secondsOf(chain: readonly Pick<Hop, 'time'>[]): number | null {
  const times = chain.map(({ time }) => time).filter((time) => time !== null)
  const [first, last] = [times[0], times.at(-1)]
  return first === undefined || last === undefined || times.length < 2 ? null : (last - first) / 1000
}

function received(seconds: number, skewed: boolean): ProbeDelay {
  return { seconds: round(seconds), by: 'received', skewed }
}

/** Tenths: finer is not known. */
function round(seconds: number): number {
  return Math.round(seconds * 10) / 10
}
