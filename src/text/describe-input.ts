import type { DiagnosedInput, Localized } from '../engine/bounces/diagnosis.ts'
import type { Permanence } from '../engine/bounces/reasons.ts'
import { type DescribedDiagnosis, describeDiagnosis } from './describe-diagnosis.ts'
import { fillTemplate } from './fill-template.ts'
import { DETAIL_TEXTS, KIND_LABELS } from './input-kinds.ts'
import type { Language } from './language.ts'

/** A whole input in the words of one language. */
export interface DescribedInput {
  /** A short name for the kind of input. */
  readonly kind: string
  /** What exactly it is. */
  readonly title: string
  /** What that means for the person who has it. */
  readonly sentence: string
  /** How many recipients, with which outcome; null where there is at most one. */
  readonly count: string | null
  /** What was left unread at a limit; null: everything was read. */
  readonly limits: string | null
  readonly diagnoses: readonly DescribedDiagnosis[]
}

/** Puts the answer to one input into words. */
export function describeInput(diagnosed: DiagnosedInput, language: Language): DescribedInput {
  const { title, sentence } = DETAIL_TEXTS[diagnosed.detail]
  return {
    kind: KIND_LABELS[diagnosed.kind][language],
    title: title[language],
    sentence: sentence[language],
    count: countLine(diagnosed, language),
    limits: diagnosed.limits.length > 0 ? LIMITS[language] : null,
    diagnoses: diagnosed.diagnoses.map((diagnosis) => describeDiagnosis(diagnosis, language)),
  }
}

const COUNT: Localized = {
  en: '[{all}|] outcomes: [{permanent} permanent|none permanent][, {transient} temporary|][, {none} without failure|].',
  de: '[{all}|] Ergebnisse: [{permanent} endgültig|keines endgültig][, {transient} vorübergehend|][, {none} ohne Fehler|].',
}

const LIMITS: Localized = {
  en: 'The input is larger or more deeply nested than is read; a part of it was left out.',
  de: 'Die Eingabe ist größer oder tiefer verschachtelt, als gelesen wird; ein Teil blieb außen vor.',
}

function countLine({ diagnoses }: DiagnosedInput, language: Language): string | null {
  if (diagnoses.length < 2) return null
  const count = (permanence: Permanence) => diagnoses.filter((one) => one.permanence === permanence).length || undefined
  return fillTemplate(COUNT[language], {
    all: String(diagnoses.length),
    permanent: count('permanent')?.toString(),
    transient: count('transient')?.toString(),
    none: count('none')?.toString(),
  })
}
