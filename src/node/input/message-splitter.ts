import type { ByteString } from '../../engine/messages/byte-string.ts'
import { EndsCollector } from './ends-collector.ts'
import { beginsLikeMbox, endOfSeparator, SEPARATOR_LOOKAHEAD } from './mbox-separator.ts'
import type { ReadLimits } from './piece.ts'
import type { Part, Splitter } from './splitter.ts'

const WORK_BYTES = 1 << 20

/**
 * Splits a stream of bytes into messages: an mbox at its `From ` lines, anything else not at all. Holds one buffer of fixed
 * size, whatever comes.
 */
export class MessageSplitter implements Splitter {
  readonly #work = Buffer.allocUnsafeSlow(WORK_BYTES)
  readonly #collector: EndsCollector
  #used = 0
  /** Before this, no separator is left to find. */
  #searched = 0
  #isMbox: boolean | null = null
  #number = 0

  constructor(limits: ReadLimits) {
    this.#collector = new EndsCollector(limits)
  }

  room(): Buffer {
    return this.#work.subarray(this.#used)
  }

  *wrote(bytes: number): Generator<Part> {
    this.#used += bytes
    if (this.#isMbox === null && this.#used >= SEPARATOR_LOOKAHEAD) this.#begin()
    if (this.#isMbox && this.#used > SEPARATOR_LOOKAHEAD) yield* this.#split(this.#used - SEPARATOR_LOOKAHEAD)
    if (this.#used === WORK_BYTES) this.#setAside(this.#isMbox ? this.#searched - BLANK_LINE : WORK_BYTES)
  }

  *end(): Generator<Part> {
    if (this.#isMbox === null) this.#begin()
    if (this.#isMbox) yield* this.#split(this.#used)
    yield this.#take(this.#work.subarray(0, this.#used))
  }

  #begin(): void {
    this.#isMbox = beginsLikeMbox(this.#work, this.#used)
    if (!this.#isMbox) return
    this.#number = 1
    this.#discard(endOfSeparator(this.#work, 0, this.#used))
  }

  /** Cuts at every separator that begins before `limit`. */
  *#split(limit: number): Generator<Part> {
    const bytes = this.#work.subarray(0, this.#used)
    let start = 0
    for (let at = this.#find(bytes, this.#searched); at >= 0 && at < limit; at = this.#find(bytes, at + 1)) {
      const next = this.#isAfterBlankLine(at) ? endOfSeparator(bytes, at + 1, this.#used) : -1
      if (next < 0) continue
      yield this.#take(bytes.subarray(start, at + 1))
      this.#number++
      start = next
    }
    this.#searched = Math.max(limit, start)
    this.#discard(start)
  }

  #find(bytes: Buffer, from: number): number {
    return bytes.indexOf(FROM, from, 'latin1')
  }

  #isAfterBlankLine(at: number): boolean {
    const before = this.#work[at - 1]
    return before === LF || (before === CR && this.#work[at - 2] === LF)
  }

  /** The message whose last bytes these are. */
  #take(last: Buffer): Part {
    if (this.#collector.size > 0) this.#collector.add(last)
    const { size, leftOut } = this.#collector
    const source = size > 0 ? this.#collector.take() : last.toString('latin1')
    return this.#isMbox ? { number: this.#number, source: unquote(source), leftOut } : { number: null, source, leftOut }
  }

  #setAside(bytes: number): void {
    this.#collector.add(this.#work.subarray(0, bytes))
    this.#discard(bytes)
  }

  #discard(bytes: number): void {
    this.#work.copyWithin(0, bytes, this.#used)
    this.#used -= bytes
    this.#searched = Math.max(0, this.#searched - bytes)
  }
}

/** The longest end of line before a separator's own: kept, to see that the line before was blank. */
const BLANK_LINE = 2
const LF = 0x0a
const CR = 0x0d
const FROM = '\nFrom '

/** mboxo writes `>From ` for a line that begins with `From `, mboxrd one more `>` each time. */
function unquote(source: ByteString): ByteString {
  return source.includes('\n>') ? source.replace(/^>(>*From )/gm, '$1') : source
}
