import type { DiagnosedInput, Diagnosis, InputDetail, InputKind } from './diagnosis.ts'

/** The answer to what is no whole mail: nothing is known of a mail's subject or sender. */
export function answerPlain(kind: InputKind, detail: InputDetail, diagnoses: readonly Diagnosis[]): DiagnosedInput {
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
