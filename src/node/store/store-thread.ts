import { Worker } from 'node:worker_threads'
import { Thread } from '../threads/thread.ts'
import type { Store } from './store.ts'
import type { StoreWorkerData } from './store-worker.ts'

/** A disk that does not answer for this long will not answer. */
const TIME_LIMIT_MS = 600_000

/** What is kept in this folder, by a thread of its own, which starts when it is first asked for something. */
export function storeThread(script: string, folder: string): Store {
  const workerData: StoreWorkerData = { folder }
  const thread = new Thread<Store>({ start: () => new Worker(script, { workerData }), timeLimitMs: TIME_LIMIT_MS })
  return {
    state: () => thread.ask('state', undefined),
    add: (entry) => thread.ask('add', entry),
    page: (query) => thread.ask('page', query),
    entry: (id) => thread.ask('entry', id),
    delete: (ids) => thread.ask('delete', ids),
    export: (to) => thread.ask('export', to),
    keepRun: (run) => thread.ask('keepRun', run),
    runs: (query) => thread.ask('runs', query),
    run: (id) => thread.ask('run', id),
    runBefore: (id) => thread.ask('runBefore', id),
    deleteRuns: (ids) => thread.ask('deleteRuns', ids),
    settingsOfDomains: () => thread.ask('settingsOfDomains', undefined),
    settingsOfDomain: (domain) => thread.ask('settingsOfDomain', domain),
    close: async () => {
      if (thread.isRunning) await thread.ask('close', undefined)
      await thread.close()
    },
  }
}
