import { parentPort, workerData } from 'node:worker_threads'
import type { NewcomerStage } from '../../engine/setup/newcomer.ts'
import { loadCheckKnowledge } from '../../node/knowledge/load-check-knowledge.ts'
import { type RehearsalHistory, rehearsalHistory } from './history/make-history.ts'
import { MICROSOFT_CASE } from './history/tickets/microsoft-story.ts'
import type { RehearsalAccounts } from './rehearsal-accounts.ts'
import { controlRehearsal, type RehearsalAnswer, type RehearsalControl } from './rehearsal-control.ts'
import { type Rehearsal, startRehearsal } from './start-rehearsal.ts'

/** What the thread is started with. */
export interface RehearsalWorkerData {
  /** Where the lab file is to be written; whoever starts the thread deletes it. */
  readonly folder: string
  /** The knowledge of the checks (`out/check-knowledge.json`), so that the lists exist; null: there are none. */
  readonly knowledgeFile: string | null
}

/** What it is told: something to change, or to end. */
export type RehearsalOrder =
  | { readonly kind: 'control'; readonly id: number; readonly control: RehearsalControl }
  | { readonly kind: 'stop' }

/** What it tells: first `started` or `failed`, an `answer` to each control, `stopped` at the end. */
export type RehearsalMessage =
  | {
      readonly kind: 'started'
      readonly labFile: string
      readonly accounts: RehearsalAccounts
      readonly history: RehearsalHistory
      /** What a newcomer finds. */
      readonly stage: NewcomerStage
    }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: RehearsalAnswer | null }
  | { readonly kind: 'stopped' }

/** A world has a thread of its own, so that the window never waits for its servers. */
if (parentPort !== null) {
  const port = parentPort
  const tell = (message: RehearsalMessage) => port.postMessage(message)
  const starting = start(workerData as RehearsalWorkerData)
  starting.then(
    ({ labFile, accounts, signers, newcomer: { stage } }) =>
      tell({ kind: 'started', labFile, accounts, history: rehearsalHistory(new Date(), signers), stage }),
    (error: unknown) => {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : '' })
      port.close()
    },
  )
  port.on('message', (order: RehearsalOrder) => {
    void starting.then(async (rehearsal) => {
      if (order.kind === 'control')
        return tell({ kind: 'answer', id: order.id, answer: await obey(rehearsal, order.control) })
      await rehearsal.stop()
      tell({ kind: 'stopped' })
      port.close()
    })
  })
}

async function start({ folder, knowledgeFile }: RehearsalWorkerData): Promise<Rehearsal> {
  const blocklists = knowledgeFile === null ? [] : loadCheckKnowledge(knowledgeFile).blocklists
  const rehearsal = await startRehearsal(folder, { blocklists })
  // What the history tells is known at the desk too.
  rehearsal.provider('microsoft').desk?.remember(MICROSOFT_CASE)
  return rehearsal
}

/** Null: there is no such provider. */
async function obey(rehearsal: Rehearsal, control: RehearsalControl): Promise<RehearsalAnswer | null> {
  try {
    return await controlRehearsal(rehearsal, control)
  } catch {
    return null
  }
}
