import type { Share } from './placement-report.ts'

/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054

/**
 * How many of how many, with the score interval of Wilson (1927) at 95 %, without continuity correction: it stays within 0 and 1 and says something sensible
 * for few trials, and for none or all of them (Newcombe 1998, method 3).
 */
export function shareOf(count: number, of: number): Share {
  if (of <= 0) return { count, of, share: null, low: 0, high: 1 }
  const share = count / of
  const square = Z * Z
  const scale = 1 + square / of
  const middle = (share + square / (2 * of)) / scale
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of))
  const low = count === 0 ? 0 : Math.max(0, middle - half)
  const high = count === of ? 1 : Math.min(1, middle + half)
  return { count, of, share, low, high }
}
