import { Worker } from 'node:worker_threads'
import { Thread } from '../threads/thread.ts'
import type { Diagnosing } from './diagnosing.ts'
import type { DiagnosisWorkerData } from './diagnosis-worker.ts'

const TIME_LIMIT_MS = 60_000
/** Room for the largest file as a string, and for its parts; more is a runaway, and ends the thread, not the program. */
const MAX_HEAP_MEGABYTES = 1536

/** Diagnoses on a thread of its own, which starts with the first question. A bytes input is given away, not copied. */
export function diagnosisThread(script: string, knowledgeFile: string, timeLimitMs = TIME_LIMIT_MS): Diagnosing {
  const workerData: DiagnosisWorkerData = { knowledgeFile }
  const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES }
  const thread = new Thread<Diagnosing>({
    start: () => new Worker(script, { workerData, resourceLimits }),
    timeLimitMs,
  })
  return {
    diagnose: (input) => {
      if ('text' in input) return thread.ask('diagnose', input)
      const bytes = ownBytes(input.bytes)
      return thread.ask('diagnose', { bytes }, [bytes.buffer])
    },
    facts: () => thread.ask('facts', undefined),
    links: () => thread.ask('links', undefined),
  }
}

/** A view into a larger buffer (Node's pool) cannot be given away alone. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes)
}
