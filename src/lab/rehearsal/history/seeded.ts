/** Chance that is the same each time. */
export interface Seeded {
  /** From 0 to below 1. */
  next(): number
  /** A number between the two, evenly. */
  between(from: number, to: number): number
  chance(share: number): boolean
  bytes(count: number): Uint8Array
}

/** Mulberry32: small, and even enough for a pretended past. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    chance: (share) => next() < share,
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
  }
}
