import type { Evidence } from './finding.ts'

/** What one check (or fact) has asked so far: its evidence, and how long its chain of dependent questions is by now. */
export class Scope {
  readonly #evidence = new Set<Evidence>()
  /** Milliseconds. What is asked now depends on all that was answered before, so it starts here. */
  chainMs: number
  /** The facts that are being found on the way to this one: a fact that needs itself is a bug. */
  readonly path: readonly string[]

  constructor(chainMs = 0, path: readonly string[] = []) {
    this.chainMs = chainMs
    this.path = path
  }

  add(evidence: Evidence): void {
    this.#evidence.add(evidence)
  }

  /** An answer came that was ready at this time, counted from the beginning of the run. */
  learn(finishedAtMs: number, evidence: Iterable<Evidence>): void {
    this.chainMs = Math.max(this.chainMs, finishedAtMs)
    for (const one of evidence) this.#evidence.add(one)
  }

  get evidence(): readonly Evidence[] {
    return [...this.#evidence]
  }
}
