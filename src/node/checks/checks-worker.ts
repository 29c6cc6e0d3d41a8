import { parentPort, workerData } from 'node:worker_threads'
import type { Report, RunProgress } from '../../engine/checks/report.ts'
import { Fault, type FaultValue } from '../../engine/fault.ts'
import { type CheckRequest, WrongRequest } from './check-request.ts'
import { runDomainChecks } from './run-domain-checks.ts'

/** What the thread is started with: one run. */
export interface ChecksWorkerData {
  readonly request: CheckRequest
  readonly knowledgeFile: string
}

/** What it tells, and the report or the fault at the end. */
export type ChecksWorkerMessage =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'fault'; readonly fault: FaultValue }

/** A run has a thread of its own: hundreds of answers from strangers are read there, and the window waits for none of it. */
if (parentPort !== null) {
  const port = parentPort
  const stop = new AbortController()
  port.on('message', () => stop.abort())
  const tell = (message: ChecksWorkerMessage) => port.postMessage(message)
  const { request, knowledgeFile } = workerData as ChecksWorkerData
  const onProgress = (progress: RunProgress) => tell({ kind: 'progress', progress })
  runDomainChecks(request, { knowledgeFile, signal: stop.signal, onProgress })
    .then((report) => tell({ kind: 'report', report }))
    .catch((error: unknown) => tell({ kind: 'fault', fault: faultOf(error).asValue() }))
    .finally(() => port.close())
}

function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  if (error instanceof WrongRequest) return new Fault('invalid-input', error.message)
  console.error(error)
  return new Fault('internal')
}
