import { parentPort, workerData } from 'node:worker_threads'
import { answerQuestions } from '../threads/answer-questions.ts'
import { type Diagnosing, diagnosing } from './diagnosing.ts'

/** Reading a large mail takes a while, and a hostile one must not take the program along: so it has a thread of its own. */
if (parentPort !== null) {
  const { knowledgeFile } = workerData as DiagnosisWorkerData
  answerQuestions<Diagnosing>(parentPort, diagnosing(knowledgeFile))
}

/** What the thread is started with. */
export interface DiagnosisWorkerData {
  readonly knowledgeFile: string
}
