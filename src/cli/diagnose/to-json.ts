import type { DiagnosedInput, Diagnosis } from '../../engine/bounces/diagnosis.ts'
import type { StepId } from '../../engine/bounces/steps.ts'
import { type DescribedDiagnosis, type DescribedStep, describeDiagnosis } from '../../text/describe-diagnosis.ts'
import type { Language } from '../../text/language.ts'
import { stepParameters } from '../../text/step-parameters.ts'
import { stepText } from '../../text/steps.ts'
import type { Live } from './live-output.ts'

/** What is printed for one input; docs/diagnose-json.md and resources/schemas/diagnosis.schema.json promise this shape. */
export interface InputJson extends Omit<DiagnosedInput, 'diagnoses'> {
  readonly source: string
  readonly diagnoses: readonly DiagnosisJson[]
}

export interface DiagnosisJson extends Omit<Diagnosis, 'steps'> {
  readonly steps: readonly { readonly id: StepId; readonly text: string; readonly confirmBy: readonly string[] }[]
  /** For people; with --json only. */
  readonly summary?: Summary
  /** With --live only: what the checks that the steps name found. */
  readonly live?: unknown
}

type Summary = Omit<DescribedDiagnosis, 'steps' | 'appeal'>

/** One input for `--jsonl`: the facts, and the steps in words. */
export function toJson(source: string, diagnosed: DiagnosedInput, language: Language): InputJson {
  return { source, ...diagnosed, diagnoses: diagnosed.diagnoses.map((diagnosis) => withSteps(diagnosis, language)) }
}

/** One input for `--json`: with a summary in words for each diagnosis. */
export function toJsonWithSummary(
  source: string,
  diagnosed: DiagnosedInput,
  language: Language,
  live: Live | null,
): InputJson {
  const diagnoses = diagnosed.diagnoses.map((diagnosis, at) => {
    const { steps, appeal: _appeal, ...summary } = describeDiagnosis(diagnosis, language)
    const described = { ...diagnosis, steps: steps satisfies readonly DescribedStep[], summary }
    return live === null ? described : { ...described, live: live.toJson(at, language) }
  })
  return { source, ...diagnosed, diagnoses }
}

function withSteps(diagnosis: Diagnosis, language: Language): DiagnosisJson {
  const parameters = stepParameters(diagnosis, language)
  const steps = diagnosis.steps.map((step) => ({
    id: step.id,
    text: stepText(step.id, parameters(step), language),
    confirmBy: step.confirmBy,
  }))
  return { ...diagnosis, steps }
}
