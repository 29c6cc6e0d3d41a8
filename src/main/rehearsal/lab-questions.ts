import { Fault } from '../../engine/fault.ts'
import type { RehearsalAnswer, RehearsalControl } from '../../lab/rehearsal/rehearsal-control.ts'
import type { RehearsalOrder } from '../../lab/rehearsal/rehearsal-worker.ts'

interface Waiting {
  readonly resolve: (answer: RehearsalAnswer | null) => void
  readonly reject: (fault: Fault) => void
}

/** What the lab was asked and has not answered yet. Its answers come in any order. */
export class LabQuestions {
  readonly #send: (order: RehearsalOrder) => void
  readonly #waiting = new Map<number, Waiting>()
  #count = 0
  #isOver = false

  constructor(send: (order: RehearsalOrder) => void) {
    this.#send = send
  }

  /** Null: the lab cannot do that. Rejects with `cancelled` where it ends before. */
  ask(control: RehearsalControl): Promise<RehearsalAnswer | null> {
    if (this.#isOver) return Promise.reject(new Fault('cancelled', 'rehearsal'))
    this.#count += 1
    const id = this.#count
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#send({ kind: 'control', id, control })
    })
  }

  hear(id: number, answer: RehearsalAnswer | null): void {
    this.#waiting.get(id)?.resolve(answer)
    this.#waiting.delete(id)
  }

  /** Nobody answers any more. */
  end(): void {
    this.#isOver = true
    for (const { reject } of this.#waiting.values()) reject(new Fault('cancelled', 'rehearsal'))
    this.#waiting.clear()
  }
}
