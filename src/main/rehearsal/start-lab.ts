import { Worker } from 'node:worker_threads'
import { Fault } from '../../engine/fault.ts'
import type { RehearsalAnswer, RehearsalControl } from '../../lab/rehearsal/rehearsal-control.ts'
import type { RehearsalMessage, RehearsalOrder, RehearsalWorkerData } from '../../lab/rehearsal/rehearsal-worker.ts'
import { LabQuestions } from './lab-questions.ts'

/** A lab that goes on until it is stopped. */
export interface StartedLab {
  readonly started: Extract<RehearsalMessage, { readonly kind: 'started' }>
  /** Changes something in it; what comes of that is not told. */
  control(control: RehearsalControl): void
  /** Changes something, and tells what came of it; null: it could not be done. Rejects where the lab ends before. */
  ask(control: RehearsalControl): Promise<RehearsalAnswer | null>
  stop(): Promise<void>
}

/** A thread that does not end by itself in this time is ended. */
const PATIENCE_MS = 3000

/** Starts the thread with the lab. Rejects with a Fault when it cannot start. */
export function startLab(script: string, workerData: RehearsalWorkerData): Promise<StartedLab> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData })
    const questions = new LabQuestions((order) => worker.postMessage(order))
    worker.on('message', (message: RehearsalMessage) => {
      if (message.kind === 'started')
        resolve({
          started: message,
          control: (control) => void questions.ask(control).catch(() => {}),
          ask: (control) => questions.ask(control),
          stop: () => stop(worker),
        })
      if (message.kind === 'answer') questions.hear(message.id, message.answer)
      if (message.kind === 'failed') reject(new Fault('crashed', 'rehearsal'))
    })
    worker.on('error', (error) => reject(new Fault('crashed', error.name, error)))
    worker.on('exit', () => {
      questions.end()
      reject(new Fault('crashed', 'rehearsal'))
    })
  })
}

async function stop(worker: Worker): Promise<void> {
  const order: RehearsalOrder = { kind: 'stop' }
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  worker.postMessage(order)
  await ended
  clearTimeout(timer)
  await worker.terminate()
}
