import type { Knowledge } from '../knowledge/compile.ts'
import type { DiagnosedInput, Diagnosis, InputDetail, InputKind } from './diagnosis.ts'
import { judge } from './judge.ts'
import { isSuccess } from './outcome.ts'
import { readEvents } from './read-events.ts'

/** Diagnoses what a mail service reports as JSON; null: the text is no such thing. */
export function diagnoseEvents(text: string, knowledge: Knowledge): DiagnosedInput | null {
  const events = readEvents(text)
  if (events === null) return null
  const failures = events.outcomes.filter((outcome) => !isSuccess(outcome))
  if (failures.length > 0)
    return answer(
      'bounce',
      'bounceWithoutReport',
      failures.map((outcome) => judge(outcome, '', knowledge)),
    )
  if (events.isComplaint) return answer('complaint', 'abuseReport', [])
  return answer(
    'report',
    'successfulDelivery',
    events.outcomes.map((outcome) => judge(outcome, '', knowledge)),
  )
}

function answer(kind: InputKind, detail: InputDetail, diagnoses: readonly Diagnosis[]): DiagnosedInput {
  return {
    kind,
    detail,
    diagnoses,
    subject: null,
    originalSubject: null,
    originalMessageId: null,
    originalMailFrom: null,
    limits: [],
  }
}
