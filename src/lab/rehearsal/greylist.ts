/** Who has to wait, and who has waited. */
export class Greylist {
  readonly #firstTries = new Map<string, number>()
  readonly #passed = new Map<string, number>()

  /** Seconds that these three still have to wait; 0: they may pass. */
  wait(triplet: string, seconds: number): number {
    if (seconds === 0 || this.#passed.has(triplet)) return 0
    const now = Date.now()
    const first = this.#firstTries.get(triplet) ?? now
    this.#firstTries.set(triplet, first)
    const waited = (now - first) / 1000
    if (waited < seconds) return seconds - waited
    this.#passed.set(triplet, Math.round(waited))
    return 0
  }

  /** How long they had waited when they passed first, told once; null: they never had to. */
  passed(triplet: string): number | null {
    const waited = this.#passed.get(triplet) ?? 0
    if (waited > 0) this.#passed.set(triplet, 0)
    return waited === 0 ? null : waited
  }
}
