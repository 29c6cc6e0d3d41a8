import { Worker } from 'node:worker_threads'
import type { Analysis } from '../../engine/analysis/analysis.ts'
import type { Report, RunProgress } from '../../engine/checks/report.ts'
import { Fault } from '../../engine/fault.ts'
import type { AnalysisOfBytes } from '../analysis/analysis-request.ts'
import type { CheckRequest } from './check-request.ts'
import type { ChecksWorkerData, ChecksWorkerMessage } from './checks-worker.ts'

/** Runs checks, several runs at once if need be. */
export interface Checking {
  /** Rejects with a Fault; a run that was cancelled still answers with what it had found. */
  run(request: CheckRequest, options: CheckingOptions): Promise<Report>
  /** Judges one mail: its checks, and what its headers tell. Rejects with `invalid-input` for what is none. */
  analyse(request: AnalysisOfBytes, options: CheckingOptions): Promise<Analysis>
}

export interface CheckingOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: RunProgress) => void
}

/** After cancelling a run may put its report together; then its thread is ended. */
const GRACE_MS = 3000
const MAX_HEAP_MEGABYTES = 512

/** Each run on a thread of its own, which ends with it. `env` is the environment of these threads: a rehearsal names its lab in it. */
export function checkingThreads(
  script: string,
  knowledgeFile: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Checking {
  const start = (what: ChecksWorkerData['what'], options: CheckingOptions) => {
    const workerData: ChecksWorkerData = { what, knowledgeFile }
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES }
    return hear(new Worker(script, { workerData, resourceLimits, env: { ...env } }), options)
  }
  return {
    run: async (request, options) => {
      const end = await start({ kind: 'domain', request }, options)
      if (end.kind !== 'report') throw new Fault('internal', end.kind)
      return end.report
    },
    analyse: async (request, options) => {
      const end = await start({ kind: 'analysis', request }, options)
      if (end.kind !== 'analysis') throw new Fault('internal', end.kind)
      return end.analysis
    },
  }
}

/** How a run ends when it ends well. */
type End = Extract<ChecksWorkerMessage, { readonly kind: 'report' | 'analysis' }>

function hear(worker: Worker, { signal, onProgress }: CheckingOptions): Promise<End> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      worker.postMessage('cancel')
      setTimeout(() => void worker.terminate(), GRACE_MS).unref()
    }
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: ChecksWorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else if (message.kind === 'fault') reject(new Fault(message.fault.code, message.fault.detail))
      else resolve(message)
    })
    worker.on('error', (error) => reject(new Fault('crashed', error.name, error)))
    worker.on('exit', () => {
      signal.removeEventListener('abort', cancel)
      reject(signal.aborted ? new Fault('cancelled') : new Fault('crashed'))
    })
  })
}
