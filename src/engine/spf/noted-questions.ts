import type { DnsAnswer, Lookup } from '../dns/dns-answer.ts'
import type { RecordType } from '../dns/record.ts'
import { showAnswers } from './show-answers.ts'
import type { SpfQuestionNode } from './spf-tree.ts'

/** Asks, and notes what was asked. */
export interface NotedQuestions {
  readonly ask: (name: string, type: RecordType) => Promise<DnsAnswer>
  /** In the order in which they were answered. */
  readonly questions: SpfQuestionNode[]
}

/** For one term: its questions, as a tree shows them. */
export function notedQuestions(lookup: Lookup): NotedQuestions {
  const questions: SpfQuestionNode[] = []
  const ask = async (name: string, type: RecordType) => {
    const answer = await lookup(name.toLowerCase(), type)
    const { status, tookMs } = answer
    questions.push({ name, type, status, answers: showAnswers(answer.data), tookMs })
    return answer
  }
  return { ask, questions }
}
