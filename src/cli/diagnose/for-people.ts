import type { DiagnosedInput, Diagnosis } from '../../engine/bounces/diagnosis.ts'
import { type DescribedDiagnosis, describeDiagnosis } from '../../text/describe-diagnosis.ts'
import { describeInput } from '../../text/describe-input.ts'
import { DIAGNOSIS_LABELS } from '../../text/diagnosis-labels.ts'
import { enhancedStatusMeaning } from '../../text/enhanced-status-codes.ts'
import type { Language } from '../../text/language.ts'
import { replyCodeMeaning } from '../../text/reply-codes.ts'
import type { Style } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { wrapBehind } from '../output/wrap.ts'
import type { Live } from './live-output.ts'

/** One input laid out for reading: what it is, and for each recipient the cause, whose move it is and what to do. */
export function forPeople(
  origin: string,
  diagnosed: DiagnosedInput,
  language: Language,
  style: Style,
  live: Live | null,
): string {
  const { title, sentence, count, limits } = describeInput(diagnosed, language)
  const about = diagnosed.diagnoses.length === 0 ? [sentence] : []
  const head = [style.faint(terminalText(`${origin}: ${title}`)), ...paragraphs([...about, count, limits], style)]
  const blocks = diagnosed.diagnoses.flatMap((diagnosis, at) => [
    diagnosisBlock(diagnosis, language, style),
    ...(live === null ? [] : [live.forPeople(at, language, style)]),
  ])
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`
}

function diagnosisBlock(diagnosis: Diagnosis, language: Language, style: Style): string {
  const words = describeDiagnosis(diagnosis, language)
  const recipient = diagnosis.recipient ?? DIAGNOSIS_LABELS.unknownRecipient[language]
  const parts = [
    `${style.strong(words.headline)}\n${terminalText(recipient)}`,
    paragraphs([words.sentence], style).join('\n'),
    paragraphs([words.organization, words.pointsTo, words.permanence, words.whoseMove, words.wait], style).join('\n'),
    listing(DIAGNOSIS_LABELS.steps[language], numbered(words, style), style),
    listing(DIAGNOSIS_LABELS.appeal[language], appeals(words, language, style), style),
    listing(DIAGNOSIS_LABELS.text[language], originalWords(diagnosis, language, style), style),
    paragraphs([words.confidence], style).join('\n'),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function paragraphs(lines: readonly (string | null)[], { width }: Style): readonly string[] {
  return lines.flatMap((line) => (line === null ? [] : wrapBehind('  ', terminalText(line), width)))
}

function listing(title: string, lines: readonly string[], style: Style): string {
  return lines.length > 0 ? `  ${style.strong(title)}\n${lines.join('\n')}` : ''
}

function numbered({ steps }: DescribedDiagnosis, { width }: Style): readonly string[] {
  return steps.map(({ text }, at) => wrapBehind(`${String(at + 1).padStart(4)}. `, terminalText(text), width))
}

function appeals({ appeal }: DescribedDiagnosis, language: Language, { width }: Style): readonly string[] {
  return appeal.flatMap(({ text, needs }) => [
    wrapBehind('   - ', terminalText(text), width),
    ...(needs.length > 0
      ? [wrapBehind('     ', `${DIAGNOSIS_LABELS.needs[language]}: ${needs.join('; ')}`, width)]
      : []),
  ])
}

function originalWords(diagnosis: Diagnosis, language: Language, style: Style): readonly string[] {
  const { text, replyCode, enhancedStatusCode } = diagnosis
  const reply = replyCode === null ? null : replyCodeMeaning(replyCode, language)
  const enhanced = enhancedStatusCode === null ? null : enhancedStatusMeaning(enhancedStatusCode, language)
  const meanings = [
    reply === null ? null : `${replyCode}: ${reply}`,
    enhanced === null
      ? null
      : `${enhancedStatusCode}: ${[enhanced.class, enhanced.subject, enhanced.detail].filter(Boolean).join(', ')}`,
  ]
  const lines = [terminalText(text) || null, ...meanings.map((meaning) => meaning && terminalText(meaning))]
  return lines.flatMap((line, at) => {
    if (line === null) return []
    const wrapped = wrapBehind('    ', line, style.width)
    return at === 0 ? wrapped : style.faint(wrapped)
  })
}
