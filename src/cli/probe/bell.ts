/** Rung by the post office; heard by whoever waits. Nothing is lost between two waits. */
export class Bell {
  #rung = false
  #mailboxes = false
  #wake: (() => void) | null = null

  readonly ring = (): void => {
    this.#rung = true
    this.#wake?.()
  }

  readonly ringMailboxes = (): void => {
    this.#mailboxes = true
    this.ring()
  }

  /** Has something changed about mailboxes since this was asked last? */
  heardMailboxes(): boolean {
    const heard = this.#mailboxes
    this.#mailboxes = false
    return heard
  }

  /** Until it rings, the time is over, or the signal says stop. */
  async heard(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#rung && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
        signal.addEventListener('abort', this.#wake, { once: true })
      })
    }
    if (this.#wake !== null) signal.removeEventListener('abort', this.#wake)
    this.#wake = null
    this.#rung = false
  }
}
