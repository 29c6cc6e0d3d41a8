import { parentPort } from 'node:worker_threads'
import { answerQuestions } from '../threads/answer-questions.ts'
import { type Linting, lintingHere } from './linting.ts'

/** Files of two megabytes take a while, and nobody has to wait for them but who asked: so they have a thread of their own. */
if (parentPort !== null) answerQuestions<Linting>(parentPort, lintingHere())
