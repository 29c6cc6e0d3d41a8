import { mcNemar } from './mcnemar.ts'
import { twoSidedTail } from './normal.ts'

/** The pairs that differ, at one of the stated looks, counted from the beginning. */
export interface Look {
  /** Judged pairs at this look, as a share of all that are planned: 0 to 1. */
  readonly fraction: number
  readonly onlyA: number
  readonly onlyB: number
}

/** What the last look that counts gave. */
export interface LookResult {
  /** The exact two-sided p of McNemar. */
  readonly p: number
  /** What p may be at most at this look for a difference to be told; 0: no split would be enough. */
  readonly level: number
  readonly difference: 'a' | 'b' | null
}

/** How often, over all looks together, a difference is told where there is none: at most. */
export const FALSE_ALARMS = 0.05
const Z = 1.959963984540054

/**
 * Looks several times and still errs at most in 5 % of cases. Who tests at 5 % each time he looks errs far more often (Armitage, McPherson
 * and Rowe 1969). So the looks are stated before the experiment, and the 5 % are spent on them, little at first: the spending function
 * of Lan and DeMets (Biometrika 70, 1983, p. 659) that resembles O'Brien and Fleming (1979). Where nothing differs, each pair that differs is
 * a fair coin, so the chance to cross the bounds is counted exactly, way by way, for the numbers of differing pairs that came. The first look that
 * crosses ends it. Null: no look yet.
 */
export function sequentialTest(looks: readonly Look[]): LookResult | null {
  const walk = new FairWalk()
  let result: LookResult | null = null
  for (const { fraction, onlyA, onlyB } of looks) {
    walk.goTo(onlyA + onlyB)
    const bound = walk.spend(spentBy(fraction))
    const crossed = Math.abs(onlyA - onlyB) >= bound
    const level = bound > walk.steps ? 0 : mcNemar((walk.steps + bound) / 2, (walk.steps - bound) / 2)
    result = { p: mcNemar(onlyA, onlyB), level, difference: crossed ? (onlyA > onlyB ? 'a' : 'b') : null }
    if (crossed) return result
  }
  return result
}

/** How much of the 5 % may be spent until this fraction. */
function spentBy(fraction: number): number {
  return fraction >= 1 ? FALSE_ALARMS : fraction <= 0 ? 0 : twoSidedTail(Z / Math.sqrt(fraction))
}

/** All ways that fair coins can have gone without crossing a bound so far, with their chances. */
class FairWalk {
  steps = 0
  /** By the number of coins that fell for A. */
  #chances = new Float64Array([1])
  #spent = 0

  goTo(steps: number): void {
    for (; this.steps < steps; this.steps++) {
      const next = new Float64Array(this.steps + 2)
      for (let heads = 0; heads <= this.steps; heads++) {
        const half = (this.#chances[heads] ?? 0) / 2
        next[heads] = (next[heads] ?? 0) + half
        next[heads + 1] = half
      }
      this.#chances = next
    }
  }

  /** The smallest lead that crosses with no more than `allowed` spent in all; those ways end here. Beyond `steps`: none does. */
  spend(allowed: number): number {
    let bound = this.steps + 2
    for (let lead = this.steps; lead > 0; lead -= 2) {
      const low = (this.steps - lead) / 2
      const chance = (this.#chances[low] ?? 0) + (this.#chances[this.steps - low] ?? 0)
      if (this.#spent + chance > allowed) break
      this.#spent += chance
      this.#chances[low] = 0
      this.#chances[this.steps - low] = 0
      bound = lead
    }
    return bound
  }
}
