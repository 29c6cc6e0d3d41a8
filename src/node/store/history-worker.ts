import { parentPort, workerData } from 'node:worker_threads'
import { answerQuestions } from '../threads/answer-questions.ts'
import { type History, historyIn } from './history.ts'

/** SQLite answers while its caller waits, and waits for the disk itself: so it has a thread of its own. */
if (parentPort !== null) {
  const { folder } = workerData as HistoryWorkerData
  answerQuestions<History>(
    parentPort,
    historyIn(folder, () => new Date()),
  )
}

/** What the thread is started with. */
export interface HistoryWorkerData {
  readonly folder: string
}
