import type { HistoryEntry } from '../../../contract/shapes.ts'
import type { Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import type { DescribedDiagnosis } from '../../../text/describe-diagnosis.ts'
import { describeInput } from '../../../text/describe-input.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import type { Language } from '../../../text/language.ts'

/** A whole diagnosis as plain text, for a mail, a ticket or notes. */
export function diagnosisAsText({ name, diagnosed }: HistoryEntry, language: Language): string {
  const { title, sentence, count, diagnoses } = describeInput(diagnosed, language)
  const about = [name, diagnosed.originalSubject && RESULT_TEXT[language].subjectOf(diagnosed.originalSubject), count]
  const head = diagnoses.length === 0 ? [title, sentence] : []
  const blocks = diagnosed.diagnoses.flatMap((diagnosis, index) => {
    const words = diagnoses[index]
    return words ? [oneAsText(diagnosis, words, language)] : []
  })
  return `${[lines([...about, ...head]), ...blocks].filter((block) => block !== '').join('\n\n')}\n`
}

function oneAsText(diagnosis: Diagnosis, words: DescribedDiagnosis, language: Language): string {
  const text = RESULT_TEXT[language]
  const codes = [diagnosis.replyCode, diagnosis.enhancedStatusCode].filter((code) => code !== null).join(' ')
  return lines([
    `${words.headline}${diagnosis.recipient ? ` (${diagnosis.recipient})` : ''}`,
    words.sentence,
    '',
    words.organization,
    words.pointsTo,
    words.whoseMove,
    words.permanence,
    words.wait,
    words.confidence,
    '',
    `${text.steps}:`,
    ...words.steps.map((step, index) => `${index + 1}. ${step.text}`),
    ...(words.appeal.length > 0 ? ['', `${text.appeals}:`] : []),
    ...words.appeal.map((appeal) => `- ${appeal.text}`),
    '',
    codes === '' ? null : `${text.detail.replyCode}: ${codes}`,
    diagnosis.remoteMta && `${text.detail.remoteMta}: ${diagnosis.remoteMta}`,
    `${text.detail.text}: ${diagnosis.text}`,
  ])
}

/** Null is left out; the empty line is one. */
function lines(all: readonly (string | null)[]): string {
  return all.filter((line) => line !== null).join('\n')
}
