import type { ByteString } from '../../engine/messages/byte-string.ts'
import type { ReadLimits } from './piece.ts'

/** Stands where the middle was left out: nothing more than an empty line. */
const GAP = '\n\n'

/**
 * Gathers a message that comes in chunks; of a very long one only the beginning and the end, so that memory stays flat. One
 * buffer serves all messages: the beginning, room for the gap, and a ring that holds the latest bytes.
 */
export class EndsCollector {
  readonly #limits: ReadLimits
  /** Made when it is needed; the system gives it memory only as far as it is filled. */
  #buffer: Buffer | undefined
  #size = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  /** Bytes that came in all. */
  get size(): number {
    return this.#size
  }

  /** Bytes that lie between the two ends that are kept. */
  get leftOut(): number {
    return Math.max(0, this.#size - this.#limits.headBytes - this.#limits.tailBytes)
  }

  /** Takes a copy of the chunk. */
  add(chunk: Buffer): void {
    const buffer = this.#room()
    const forHead = Math.min(chunk.length, Math.max(0, this.#limits.headBytes - this.#size))
    chunk.copy(buffer, this.#size, 0, forHead)
    this.#size += forHead
    if (forHead < chunk.length) this.#addTail(buffer, chunk.subarray(forHead))
  }

  /** What was gathered, and starts anew. */
  take(): ByteString {
    const buffer = this.#room()
    const { headBytes, tailBytes } = this.#limits
    const ring = buffer.subarray(headBytes + GAP.length)
    const tail = this.#size - headBytes
    const isCut = this.leftOut > 0
    if (isCut) {
      buffer.write(GAP, headBytes, 'latin1')
      putInOrder(ring, tail % tailBytes)
    } else if (tail > 0) ring.copy(buffer, headBytes, 0, tail)
    const end = isCut ? buffer.length : this.#size
    this.#size = 0
    return buffer.toString('latin1', 0, end)
  }

  #room(): Buffer {
    this.#buffer ??= Buffer.allocUnsafeSlow(this.#limits.headBytes + GAP.length + this.#limits.tailBytes)
    return this.#buffer
  }

  #addTail(buffer: Buffer, bytes: Buffer): void {
    const { headBytes, tailBytes } = this.#limits
    const ring = buffer.subarray(headBytes + GAP.length)
    for (let at = 0; at < bytes.length; ) {
      const position = (this.#size - headBytes) % tailBytes
      const copied = bytes.copy(ring, position, at, at + tailBytes - position)
      this.#size += copied
      at += copied
    }
  }
}

/** Turns a full ring so that its oldest byte comes first. */
function putInOrder(ring: Buffer, oldest: number): void {
  const newer = Buffer.from(ring.subarray(0, oldest))
  ring.copyWithin(0, oldest)
  newer.copy(ring, ring.length - oldest)
}
