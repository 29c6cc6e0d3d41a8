import { parentPort, workerData } from 'node:worker_threads'
import type { Report, RunProgress } from '../../engine/checks/report.ts'
import { Fault, type FaultValue } from '../../engine/fault.ts'
import { type CheckRequest, WrongRequest } from './check-request.ts'
import { runDomainChecks } from './run-domain-checks.ts'
import type { RunOptions } from './run-in-world.ts'
import { runMessageChecks } from './run-message-checks.ts'

/** What the thread is started with: one run. */
export interface ChecksWorkerData {
  readonly what:
    | { readonly kind: 'domain'; readonly request: CheckRequest }
    | { readonly kind: 'message'; readonly bytes: Uint8Array }
  readonly knowledgeFile: string
}

/** What it tells, and the report or the fault at the end. */
export type ChecksWorkerMessage =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'fault'; readonly fault: FaultValue }

/** What a mail does not say of itself, nobody in the window says. */
const NOTHING_TOLD = {
  address: null,
  ehloName: null,
  mailFrom: null,
  authservId: null,
  resolver: null,
  only: null,
} as const

/** A run has a thread of its own: hundreds of answers from strangers are read there, and the window waits for none of it. */
if (parentPort !== null) {
  const port = parentPort
  const stop = new AbortController()
  port.on('message', () => stop.abort())
  const tell = (message: ChecksWorkerMessage) => port.postMessage(message)
  const { what, knowledgeFile } = workerData as ChecksWorkerData
  const onProgress = (progress: RunProgress) => tell({ kind: 'progress', progress })
  run(what, { knowledgeFile, signal: stop.signal, onProgress })
    .then((report) => tell({ kind: 'report', report }))
    .catch((error: unknown) => tell({ kind: 'fault', fault: faultOf(error).asValue() }))
    .finally(() => port.close())
}

function run(what: ChecksWorkerData['what'], options: RunOptions): Promise<Report> {
  if (what.kind === 'domain') return runDomainChecks(what.request, options)
  const { buffer, byteOffset, byteLength } = what.bytes
  return runMessageChecks(
    { ...NOTHING_TOLD, source: Buffer.from(buffer, byteOffset, byteLength).toString('latin1') },
    options,
  )
}

function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error
  if (error instanceof WrongRequest) return new Fault('invalid-input', error.message)
  console.error(error)
  return new Fault('internal')
}
