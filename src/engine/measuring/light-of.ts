import { type Light, type Share, SMALLEST_SAMPLE } from './placement-report.ts'

/** What a light means. Stated, so that it can be argued with: the words are in src/text/probes. */
export const LIGHT_THRESHOLDS = {
  /** Green needs this share of probes in the inbox … */
  good: 0.9,
  /** … and the whole interval above this. */
  surelyMost: 0.7,
  /** Red: the whole interval below this. */
  half: 0.5,
  /** Days after which nothing is known any more. */
  oldest: 14,
} as const

const DAY_MS = 86_400_000

/**
 * The light for a share of probes in the inbox. The interval decides, not the share alone: ten of ten are just enough for green, one of ten for red.
 * `newest` and `now` in milliseconds since 1970.
 */
export function lightOf(inbox: Share, newest: number | null, now: number): Light {
  const { good, surelyMost, half, oldest } = LIGHT_THRESHOLDS
  if (inbox.share === null || inbox.of < SMALLEST_SAMPLE) return 'unknown'
  if (newest === null || now - newest > oldest * DAY_MS) return 'unknown'
  if (inbox.high < half) return 'red'
  return inbox.share >= good && inbox.low > surelyMost ? 'green' : 'yellow'
}
