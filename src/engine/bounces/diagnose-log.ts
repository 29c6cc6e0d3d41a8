import type { Knowledge } from '../knowledge/compile.ts'
import type { LogMemory } from '../logs/log-memory.ts'
import { logicalLines } from '../logs/logical-lines.ts'
import { isLogLine, readLogLine } from '../logs/read-log-line.ts'
import { answerPlain } from './answer-plain.ts'
import type { DiagnosedInput, Outcome } from './diagnosis.ts'
import { judge } from './judge.ts'
import { isSuccess } from './outcome.ts'

/** At least every second of the first lines is one of a mail log. */
export function looksLikeLog(text: string): boolean {
  const lines = logicalLines(text.split('\n', 50).join('\n'))
  return lines.length > 0 && lines.filter(isLogLine).length * 2 >= lines.length
}

const MOST_OUTCOMES = 5000

/** One diagnosis for each line that tells of a failure or a delay; of successes only when there is nothing else. */
export function diagnoseLog(text: string, knowledge: Knowledge, memory: LogMemory): DiagnosedInput | null {
  const outcomes: Outcome[] = []
  for (const line of logicalLines(text)) {
    for (const outcome of readLogLine(line, memory)) if (outcomes.length < MOST_OUTCOMES) outcomes.push(outcome)
  }
  if (outcomes.length === 0) return null
  const last = latest(outcomes)
  const failures = last.filter((outcome) => !isSuccess(outcome))
  const diagnoses = (failures.length > 0 ? failures : last).map((outcome) => judge(outcome, '', knowledge))
  return failures.length > 0
    ? answerPlain('log', 'logLines', diagnoses)
    : answerPlain('report', 'successfulDelivery', diagnoses)
}

/** Of several tries for one recipient of one mail, the last. */
function latest(outcomes: readonly Outcome[]): Outcome[] {
  const byKey = new Map<string, Outcome>()
  for (const [at, outcome] of outcomes.entries()) {
    const key = outcome.queueId && outcome.recipient ? `${outcome.queueId} ${outcome.recipient}` : String(at)
    byKey.delete(key)
    byKey.set(key, outcome)
  }
  return [...byKey.values()]
}
