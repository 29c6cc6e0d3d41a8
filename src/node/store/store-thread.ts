import { Worker } from 'node:worker_threads'
import { Thread } from '../threads/thread.ts'
import type { CheckRuns } from './check-runs.ts'
import type { History } from './history.ts'
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
    ...probesBy(thread),
    close: async () => {
      if (thread.isRunning) await thread.ask('close', undefined)
      await thread.close()
    },
  }
}

type WithoutHistory = Omit<Store, keyof History | keyof CheckRuns>

/** Accounts, probes and what stands round them, asked of this thread. */
function probesBy(thread: Thread<Store>): WithoutHistory {
  return {
    mailboxes: () => thread.ask('mailboxes', undefined),
    keepMailbox: (mailbox) => thread.ask('keepMailbox', mailbox),
    removeMailbox: (id) => thread.ask('removeMailbox', id),
    senders: () => thread.ask('senders', undefined),
    keepSender: (sender) => thread.ask('keepSender', sender),
    removeSender: (id) => thread.ask('removeSender', id),
    positions: (mailbox) => thread.ask('positions', mailbox),
    keepPositions: (input) => thread.ask('keepPositions', input),
    addProbes: (added) => thread.ask('addProbes', added),
    importProbes: (imported) => thread.ask('importProbes', imported),
    append: (next) => thread.ask('append', next),
    claim: (claim) => thread.ask('claim', claim),
    release: (next) => thread.ask('release', next),
    claims: (since) => thread.ask('claims', since),
    probe: (id) => thread.ask('probe', id),
    probeByToken: (token) => thread.ask('probeByToken', token),
    sentMessage: (id) => thread.ask('sentMessage', id),
    openProbes: (since) => thread.ask('openProbes', since),
    probes: (query) => thread.ask('probes', query),
    probesBetween: (span) => thread.ask('probesBetween', span),
    probesOfExperiment: (id) => thread.ask('probesOfExperiment', id),
    keepArrived: (arrived) => thread.ask('keepArrived', arrived),
    keepAnalysis: (analysed) => thread.ask('keepAnalysis', analysed),
    arrived: (id) => thread.ask('arrived', id),
    deleteProbes: (ids) => thread.ask('deleteProbes', ids),
    experiments: () => thread.ask('experiments', undefined),
    keepExperiment: (experiment) => thread.ask('keepExperiment', experiment),
    marks: (span) => thread.ask('marks', span),
    addMark: (mark) => thread.ask('addMark', mark),
    calmLimits: () => thread.ask('calmLimits', undefined),
    keepCalmLimits: (limits) => thread.ask('keepCalmLimits', limits),
    calmStops: () => thread.ask('calmStops', undefined),
    keepCalmStop: (stop) => thread.ask('keepCalmStop', stop),
    liftCalmStop: (family) => thread.ask('liftCalmStop', family),
  }
}
