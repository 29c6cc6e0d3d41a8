import { parentPort, workerData } from 'node:worker_threads'
import { netOf } from '../checks/pretended-internet.ts'
import { clockOf } from '../clock.ts'
import { answerQuestions } from '../threads/answer-questions.ts'
import { type Store, storeIn } from './store.ts'

/** SQLite answers while its caller waits, and waits for the disk itself: so it has a thread of its own. */
if (parentPort !== null) {
  const { folder } = workerData as StoreWorkerData
  answerQuestions<Store>(parentPort, storeIn(folder, clockOf(netOf(process.env))))
}

/** What the thread is started with. */
export interface StoreWorkerData {
  readonly folder: string
}
