import { Worker } from 'node:worker_threads'
import { Fault } from '../../engine/fault.ts'
import type { RehearsalControl } from '../../lab/rehearsal/rehearsal-control.ts'
import type { RehearsalMessage, RehearsalOrder, RehearsalWorkerData } from '../../lab/rehearsal/rehearsal-worker.ts'

/** A lab that goes on until it is stopped. */
export interface StartedLab {
  readonly started: Extract<RehearsalMessage, { readonly kind: 'started' }>
  /** Changes something in it; what comes of that is not told. */
  control(control: RehearsalControl): void
  stop(): Promise<void>
}

/** A thread that does not end by itself in this time is ended. */
const PATIENCE_MS = 3000

/** Starts the thread with the lab. Rejects with a Fault when it cannot start. */
export function startLab(script: string, workerData: RehearsalWorkerData): Promise<StartedLab> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData })
    worker.on('message', (message: RehearsalMessage) => {
      if (message.kind === 'started')
        resolve({ started: message, control: (control) => send(worker, control), stop: () => stop(worker) })
      if (message.kind === 'failed') reject(new Fault('crashed', 'rehearsal'))
    })
    worker.on('error', (error) => reject(new Fault('crashed', error.name, error)))
    worker.on('exit', () => reject(new Fault('crashed', 'rehearsal')))
  })
}

function send(worker: Worker, control: RehearsalControl): void {
  const order: RehearsalOrder = { kind: 'control', id: 0, control }
  worker.postMessage(order)
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
