/** A bell that one waits for: what rings while nobody waits is heard by the next who does. */
export class Alarm {
  #wake: () => void = () => {}
  #rang = false

  ring(): void {
    this.#rang = true
    this.#wake()
  }

  /** What rang before is no longer heard. */
  reset(): void {
    this.#rang = false
  }

  /** Until it rings, at most so many milliseconds. */
  async wait(ms: number): Promise<void> {
    if (!this.#rang)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    this.#rang = false
  }
}
