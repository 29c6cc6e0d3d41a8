import type { Writable } from 'node:stream'

const CHUNK_CHARACTERS = 1 << 17

/** Gathers lines into large chunks, and writes each only when the reader has taken the one before. */
export class ChunkWriter {
  readonly #stream: Writable
  #chunk = ''
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
    this.#chunk += text
    return this.#chunk.length >= CHUNK_CHARACTERS
  }

  /** Writes what was gathered, and resolves when it has been taken. */
  async flush(): Promise<void> {
    const chunk = this.#chunk
    this.#chunk = ''
    if (chunk === '' || this.#isGone) return
    await new Promise<void>((resolve) => {
      this.#stream.write(chunk, (error) => {
        if (error) this.#isGone = true
        resolve()
      })
    })
  }
}
