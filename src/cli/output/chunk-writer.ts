import type { Writable } from 'node:stream'

const CHUNK_BYTES = 1 << 17
const BUFFER_BYTES = 2 * CHUNK_BYTES
/** UTF-8 takes so many bytes at most for one character of a string. */
const MOST_BYTES = 3

/**
 * Gathers texts into large chunks, and writes each only when the reader has taken the one before. They are gathered as bytes, in one
 * buffer: strings would have to outlive the garbage collector's rounds until there are enough of them.
 */
export class ChunkWriter {
  readonly #stream: Writable
  readonly #buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES)
  #used = 0
  /** What the buffer had no room for. */
  #rest = ''
  #isGone = false

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', () => {
      this.#isGone = true
    })
  }

  /** True once the reader has gone away (EPIPE), as `head` does: nobody needs the rest. */
  get isGone(): boolean {
    return this.#isGone
  }

  /** Takes a text; true: it is time to call `flush`. */
  add(text: string): boolean {
    if (this.#rest !== '' || text.length * MOST_BYTES > BUFFER_BYTES - this.#used) this.#rest += text
    else this.#used += this.#buffer.write(text, this.#used)
    return this.#used >= CHUNK_BYTES || this.#rest !== ''
  }

  /** As `add`, with a line end behind it. */
  addLine(text: string): boolean {
    this.add(text)
    return this.add('\n')
  }

  /** Writes what was gathered, and resolves when it has been taken. */
  async flush(): Promise<void> {
    await this.#write(this.#buffer.subarray(0, this.#used))
    await this.#write(this.#rest)
    this.#used = 0
    this.#rest = ''
  }

  async #write(chunk: Buffer | string): Promise<void> {
    if (chunk.length === 0 || this.#isGone) return
    await new Promise<void>((resolve) => {
      this.#stream.write(chunk, (error) => {
        if (error) this.#isGone = true
        resolve()
      })
    })
  }
}
