import { Worker } from 'node:worker_threads'
import { Thread } from '../threads/thread.ts'
import type { Linting } from './linting.ts'

const TIME_LIMIT_MS = 60_000
/** Room for twenty files of two megabytes and what is read of them; more is a runaway. */
const MAX_HEAP_MEGABYTES = 1024

/** Looks configurations through on a thread of its own, which starts with the first question. */
export function lintThread(script: string): Linting & { close(): Promise<void> } {
  const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES }
  const thread = new Thread<Linting>({
    start: () => new Worker(script, { resourceLimits }),
    timeLimitMs: TIME_LIMIT_MS,
  })
  return { lint: (input) => thread.ask('lint', input), close: () => thread.close() }
}
