import type { Part, Splitter } from './splitter.ts'

const WORK_BYTES = 1 << 18

/**
 * Splits a stream of bytes into its lines, without their line ends. Blank ones are counted, but not yielded; of a line
 * longer than the buffer only the beginning is. Holds one buffer of fixed size.
 */
export class LineSplitter implements Splitter {
  readonly #work = Buffer.allocUnsafeSlow(WORK_BYTES)
  #used = 0
  #number = 1
  /** Bytes of the present line that were dropped, as it is longer than the buffer. */
  #dropped = 0

  room(): Buffer {
    return this.#work.subarray(this.#used)
  }

  *wrote(bytes: number): Generator<Part> {
    const end = this.#used + bytes
    let start = 0
    for (let at = this.#lineFeed(this.#used, end); at >= 0; at = this.#lineFeed(at + 1, end)) {
      yield* this.#line(start, at)
      start = at + 1
      this.#number++
    }
    this.#work.copyWithin(0, start, end)
    this.#used = end - start
    if (this.#used === WORK_BYTES) this.#dropHalf()
  }

  *end(): Generator<Part> {
    yield* this.#line(0, this.#used)
  }

  #lineFeed(from: number, end: number): number {
    return this.#work.subarray(0, end).indexOf(0x0a, from)
  }

  *#line(start: number, end: number): Generator<Part> {
    const source = this.#work.toString('latin1', start, end).trimEnd()
    const leftOut = this.#dropped
    this.#dropped = 0
    if (source !== '') yield { number: this.#number, source, leftOut }
  }

  #dropHalf(): void {
    this.#used = WORK_BYTES / 2
    this.#dropped += WORK_BYTES - this.#used
  }
}
