import { writeFileSync } from 'node:fs'

/** The time of a lab: this computer's, and further on when somebody let time pass. A program in the lab reads it in the file. */
export class LabClock {
  /** For the lab's file; it is there when time has passed. */
  readonly file: string
  #aheadMs = 0

  constructor(file: string) {
    this.file = file
  }

  readonly now = (): Date => new Date(Date.now() + this.#aheadMs)

  pass(hours: number): void {
    this.#aheadMs += hours * 3_600_000
    writeFileSync(this.file, String(this.#aheadMs))
  }
}
