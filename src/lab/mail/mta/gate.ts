/** Where a dialogue can be held; `.` is between the end of the mail, which is taken, and the reply. */
export type GateCommand = 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | '.'

/** Holds whoever says a command, until it is opened: so that a program can be ended at just this moment. */
export class Gate {
  #at: GateCommand | null = null
  #waiting: (() => void)[] = []

  /** How many wait for their reply. */
  get held(): number {
    return this.#waiting.length
  }

  /** From now on it holds at this command. */
  close(at: GateCommand): void {
    this.#at = at
  }

  /** All go on, and nobody is held any longer. */
  open(): void {
    this.#at = null
    const waiting = this.#waiting
    this.#waiting = []
    for (const goOn of waiting) goOn()
  }

  async pass(command: string): Promise<void> {
    if (this.#at !== command) return
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }
}
