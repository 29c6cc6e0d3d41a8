/** Dice of a test: the same throws every time (mulberry32). */
export function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A pair whose mails come into the inbox with these chances; `together`: how often both share one fate. */
export function throwPair(dice: () => number, a: number, b: number, together: number): readonly [boolean, boolean] {
  const first = dice()
  const second = dice() < together ? first : dice()
  return [first < a, second < b]
}
