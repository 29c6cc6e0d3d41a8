import { Worker } from 'node:worker_threads'
import { Fault } from '../../engine/fault.ts'
import { Thread } from '../threads/thread.ts'
import type { Store } from './store.ts'
import type { StoreWorkerData } from './store-worker.ts'

/** A disk that does not answer for this long will not answer. */
const TIME_LIMIT_MS = 600_000

type Asked = Exclude<keyof Store, 'close'>

/** All that is asked of the thread. One that is missing here does not compile. */
const ASKED = {
  state: true,
  add: true,
  page: true,
  entry: true,
  delete: true,
  export: true,
  keepRun: true,
  runs: true,
  run: true,
  runBefore: true,
  deleteRuns: true,
  settingsOfDomains: true,
  settingsOfDomain: true,
  mailboxes: true,
  keepMailbox: true,
  removeMailbox: true,
  senders: true,
  keepSender: true,
  removeSender: true,
  positions: true,
  keepPositions: true,
  addProbes: true,
  importProbes: true,
  append: true,
  claim: true,
  release: true,
  claims: true,
  probe: true,
  probeByToken: true,
  sentMessage: true,
  openProbes: true,
  probes: true,
  probesBetween: true,
  probesOfExperiment: true,
  keepArrived: true,
  keepAnalysis: true,
  arrived: true,
  deleteProbes: true,
  experiments: true,
  keepExperiment: true,
  marks: true,
  addMark: true,
  calmLimits: true,
  keepCalmLimits: true,
  calmStops: true,
  keepCalmStop: true,
  liftCalmStop: true,
  addTicket: true,
  importTickets: true,
  appendTicket: true,
  keepStanding: true,
  ticket: true,
  ticketsOf: true,
  ticketsByMarks: true,
  ticketsSending: true,
  ticketsTurning: true,
  lines: true,
  board: true,
  dueLines: true,
  ticketsFrom: true,
  lastTicketsOf: true,
  addEvidence: true,
  evidence: true,
  deleteTickets: true,
  keepLooseAnswer: true,
  looseAnswers: true,
  forgetLooseAnswer: true,
  knowsAnswer: true,
  keepLearned: true,
  learned: true,
  answerPositions: true,
  keepAnswerPositions: true,
  ticketProfile: true,
  keepTicketProfile: true,
  ticketSettings: true,
  keepTicketSettings: true,
  claimReminder: true,
  programmeProgress: true,
  keepProgrammeProgress: true,
  addSnds: true,
  keepSndsStatus: true,
  addComplaints: true,
  programmeData: true,
  keepSndsFetched: true,
  setups: true,
  setup: true,
  addSetup: true,
  keepSetup: true,
  deleteSetup: true,
} satisfies Record<Asked, true>

/**
 * What is kept in this folder, by a thread of its own, which starts when it is first asked for something. Once it was closed it rejects with
 * `cancelled`: who comes late starts no thread anew, in a folder that may be about to go.
 */
export function storeThread(script: string, folder: string): Store {
  const workerData: StoreWorkerData = { folder }
  const thread = new Thread<Store>({ start: () => new Worker(script, { workerData }), timeLimitMs: TIME_LIMIT_MS })
  let isClosed = false
  return {
    ...asking(thread, () => isClosed),
    close: async () => {
      const wasRunning = thread.isRunning && !isClosed
      isClosed = true
      if (wasRunning) await thread.ask('close', undefined)
      await thread.close()
    },
  }
}

function asking(thread: Thread<Store>, isClosed: () => boolean): Omit<Store, 'close'> {
  const methods = Object.keys(ASKED).map((name) => {
    // The keys of ASKED, which are methods; each hands on what it was given, as its own type says.
    const method = name as Asked
    const ask = async (input?: unknown) => {
      if (isClosed()) throw new Fault('cancelled', 'closed')
      return thread.ask(method, input as never)
    }
    return [method, ask]
  })
  return Object.fromEntries(methods) as Omit<Store, 'close'>
}
