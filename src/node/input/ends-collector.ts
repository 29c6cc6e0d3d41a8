import type { ByteString } from '../../engine/messages/byte-string.ts'
import type { ReadLimits } from './piece.ts'

/** Gathers a message that comes in chunks; of a very long one only the beginning and the end, so that memory stays flat. */
export class EndsCollector {
  readonly #limits: ReadLimits
  #head: string[] = []
  #tail: string[] = []
  #headBytes = 0
  #tailBytes = 0
  #size = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  /** Bytes that came in all. */
  get size(): number {
    return this.#size
  }

  /** Takes a copy of the chunk. */
  add(chunk: Buffer): void {
    this.#size += chunk.length
    const forHead = Math.min(chunk.length, this.#limits.headBytes - this.#headBytes)
    if (forHead > 0) {
      this.#head.push(chunk.toString('latin1', 0, forHead))
      this.#headBytes += forHead
    }
    if (forHead < chunk.length) this.#addTail(chunk.toString('latin1', forHead))
  }

  /** What was gathered, and starts anew. A gap in the middle is marked by an empty line, nothing more. */
  take(): ByteString {
    const source = this.#join()
    this.#head = []
    this.#tail = []
    this.#headBytes = this.#tailBytes = this.#size = 0
    return source
  }

  #join(): ByteString {
    if (this.#headBytes === this.#size) return this.#head.length === 1 ? (this.#head[0] ?? '') : this.#head.join('')
    const gap = this.#headBytes + this.#tailBytes < this.#size ? '\n\n' : ''
    return [...this.#head, gap, ...this.#cutTail()].join('')
  }

  #addTail(piece: string): void {
    this.#tail.push(piece)
    this.#tailBytes += piece.length
    while (this.#tailBytes - (this.#tail[0]?.length ?? 0) >= this.#limits.tailBytes) {
      this.#tailBytes -= this.#tail.shift()?.length ?? 0
    }
  }

  /** The first piece may reach further back than the limit. */
  #cutTail(): readonly string[] {
    const excess = Math.max(0, this.#tailBytes - this.#limits.tailBytes)
    const [first = '', ...rest] = this.#tail
    return [first.slice(excess), ...rest]
  }
}
