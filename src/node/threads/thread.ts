import type { Transferable, Worker } from 'node:worker_threads'
import { Fault } from '../../engine/fault.ts'
import type { Answer, Question } from './answer-questions.ts'

/** How to start a thread, and how long it may be at work on one question. */
export interface ThreadOptions {
  start(): Worker
  /** After this the thread is ended, whatever it is at, and the question rejects with the fault `timeout`. */
  readonly timeLimitMs: number
}

/**
 * A worker thread that answers one question after another. It is started with the first question; when it crashes or takes
 * too long, only the question at hand is lost, and the next one starts a new thread.
 */
export class Thread<Api> {
  readonly #options: ThreadOptions
  #worker: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: ThreadOptions) {
    this.#options = options
  }

  /** Asks after all that was asked before. Rejects with a Fault; `transfer` is given away, not copied. */
  ask<N extends keyof Api & string>(
    method: N,
    input: InputOf<Api[N]>,
    transfer: Transferable[] = [],
  ): Promise<OutputOf<Api[N]>> {
    const answer = this.#last.then(() => this.#ask({ method, input }, transfer))
    this.#last = answer.catch(() => {})
    // The thread answers with what the method of this name returned.
    return answer as Promise<OutputOf<Api[N]>>
  }

  /** False before the first question, and after a crash. */
  get isRunning(): boolean {
    return this.#worker !== undefined
  }

  /** Ends the thread, after all that was asked before is answered. */
  close(): Promise<void> {
    const closed = this.#last.then(() => this.#end())
    this.#last = closed.catch(() => {})
    return closed
  }

  async #ask(question: Question, transfer: Transferable[]): Promise<unknown> {
    const worker = this.#running()
    worker.postMessage(question, transfer)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => fail(new Fault('timeout', `${this.#options.timeLimitMs} ms`)),
        this.#options.timeLimitMs,
      )
      const settle = () => {
        clearTimeout(timer)
        worker.off('message', answered).off('error', crashed).off('exit', exited)
      }
      const fail = (fault: Fault) => {
        settle()
        this.#end().then(() => reject(fault), reject)
      }
      const answered = (answer: Answer) => {
        settle()
        if (answer.ok) resolve(answer.value)
        else reject(new Fault(answer.fault.code, answer.fault.detail))
      }
      const crashed = (error: Error) => fail(new Fault('crashed', codeOf(error), error))
      const exited = (code: number) => fail(new Fault('crashed', `exit code ${code}`))
      worker.on('message', answered).on('error', crashed).on('exit', exited)
    })
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = this.#options.start()
    const gone = () => {
      if (this.#worker === worker) this.#worker = undefined
    }
    // Also between two questions: an error that nobody hears would end the whole process.
    worker.on('error', gone).on('exit', gone)
    this.#worker = worker
    return worker
  }

  async #end(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

type InputOf<Method> = Method extends (input: infer Input) => unknown ? Input : never
type OutputOf<Method> = Method extends (...input: never[]) => infer Output ? Awaited<Output> : never

/** Node's own code (`ERR_WORKER_OUT_OF_MEMORY`), never the message: that may quote the input. */
function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
