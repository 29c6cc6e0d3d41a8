import { Worker } from 'node:worker_threads'
import { Thread } from '../threads/thread.ts'
import type { History } from './history.ts'
import type { HistoryWorkerData } from './history-worker.ts'

/** A disk that does not answer for this long will not answer. */
const TIME_LIMIT_MS = 600_000

/** The history of this folder, kept by a thread of its own, which starts when it is first asked for something. */
export function historyThread(script: string, folder: string): History {
  const workerData: HistoryWorkerData = { folder }
  const thread = new Thread<History>({ start: () => new Worker(script, { workerData }), timeLimitMs: TIME_LIMIT_MS })
  return {
    state: () => thread.ask('state', undefined),
    add: (entry) => thread.ask('add', entry),
    page: (query) => thread.ask('page', query),
    entry: (id) => thread.ask('entry', id),
    delete: (ids) => thread.ask('delete', ids),
    export: (to) => thread.ask('export', to),
    close: async () => {
      if (thread.isRunning) await thread.ask('close', undefined)
      await thread.close()
    },
  }
}
