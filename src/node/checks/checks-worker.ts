import { parentPort, workerData } from 'node:worker_threads'
import type { Analysis } from '../../engine/analysis/analysis.ts'
import type { Report, RunProgress } from '../../engine/checks/report.ts'
import { Fault, type FaultValue } from '../../engine/fault.ts'
import { analyseMessage } from '../analysis/analyse-message.ts'
import type { AnalysisOfBytes } from '../analysis/analysis-request.ts'
import { type CheckRequest, WrongRequest } from './check-request.ts'
import { runDomainChecks } from './run-domain-checks.ts'
import type { RunOptions } from './run-in-world.ts'

/** What the thread is started with: one run. */
export interface ChecksWorkerData {
  readonly what:
    | { readonly kind: 'domain'; readonly request: CheckRequest }
    | { readonly kind: 'analysis'; readonly request: AnalysisOfBytes }
  readonly knowledgeFile: string
}

/** What it tells, and the report or the fault at the end. */
export type ChecksWorkerMessage =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'analysis'; readonly analysis: Analysis }
  | { readonly kind: 'fault'; readonly fault: FaultValue }

/** A run has a thread of its own: hundreds of answers from strangers are read there, and the window waits for none of it. */
if (parentPort !== null) {
  const port = parentPort
  const stop = new AbortController()
  port.on('message', () => stop.abort())
  const tell = (message: ChecksWorkerMessage) => port.postMessage(message)
  const { what, knowledgeFile } = workerData as ChecksWorkerData
  const onProgress = (progress: RunProgress) => tell({ kind: 'progress', progress })
  run(what, { knowledgeFile, signal: stop.signal, onProgress })
    .then(tell)
    .catch((error: unknown) => tell({ kind: 'fault', fault: faultOf(error).asValue() }))
    .finally(() => port.close())
}

async function run(what: ChecksWorkerData['what'], options: RunOptions): Promise<ChecksWorkerMessage> {
  switch (what.kind) {
    case 'domain':
      return { kind: 'report', report: await runDomainChecks(what.request, options) }
    case 'analysis': {
      const { bytes, ...told } = what.request
      return { kind: 'analysis', analysis: await analyseMessage({ ...told, source: sourceOf(bytes) }, options) }
    }
  }
}

function sourceOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
}

function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  if (error instanceof WrongRequest) return new Fault('invalid-input', error.message)
  console.error(error)
  return new Fault('internal')
}
