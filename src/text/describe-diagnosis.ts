import type { Diagnosis, Localized } from '../engine/bounces/diagnosis.ts'
import type { StepId } from '../engine/bounces/steps.ts'
import { type DescribedAppeal, describeAppeal } from './appeals.ts'
import { CONFIDENCE_TEXTS, UNSURE_RULE } from './confidence.ts'
import { fillTemplate } from './fill-template.ts'
import type { Language } from './language.ts'
import { PERMANENCE_TEXTS } from './permanence.ts'
import { NOT_DELIVERED_YET, REASON_TEXTS, type ReasonText } from './reasons.ts'
import { listHolders, pointsToLine, refuserLine } from './refuser.ts'
import { stepParameters } from './step-parameters.ts'
import { stepText } from './steps.ts'
import { waitPhrase } from './wait.ts'
import { LIST_HAS_THE_MOVE, NOTHING_TO_WAIT_FOR, WAIT_AFTER_GIVING_UP, WHOSE_MOVE_TEXTS } from './whose-move.ts'

/** One step in words. */
export interface DescribedStep {
  readonly id: StepId
  readonly text: string
  /** Ids of the checks that would confirm it; words in checks.ts. */
  readonly confirmBy: readonly string[]
}

/** A diagnosis in the words of one language, ready to be shown. Values from the input stand in it as they came. */
export interface DescribedDiagnosis {
  /** The cause in a few plain words. */
  readonly headline: string
  /** One or two sentences on the cause. */
  readonly sentence: string
  /** Who refused, and what shows that. */
  readonly organization: string
  /** Whose list it really rests on; null: nobody else's. */
  readonly pointsTo: string | null
  readonly whoseMove: string
  readonly permanence: string
  /** How long to wait; null: waiting does not help, or nobody knows how long. */
  readonly wait: string | null
  readonly steps: readonly DescribedStep[]
  readonly appeal: readonly DescribedAppeal[]
  readonly confidence: string
}

/** Puts a diagnosis into words. */
export function describeDiagnosis(diagnosis: Diagnosis, language: Language): DescribedDiagnosis {
  const reason = reasonText(diagnosis)
  const parameters = stepParameters(diagnosis, language)
  return {
    headline: reason.title[language],
    sentence: (diagnosis.says ?? reason.sentence)[language],
    organization: refuserLine(diagnosis, language),
    pointsTo: pointsToLine(diagnosis, language),
    whoseMove: whoseMoveLine(diagnosis, language),
    permanence: PERMANENCE_TEXTS[diagnosis.permanence].sentence[language],
    wait: diagnosis.wait ? fillTemplate(WAIT_LINE[language], { wait: waitPhrase(diagnosis.wait, language) }) : null,
    steps: diagnosis.steps.map((step) => ({
      id: step.id,
      text: stepText(step.id, parameters(step), language),
      confirmBy: step.confirmBy,
    })),
    appeal: diagnosis.appeal.map((appeal) => describeAppeal(appeal, language)),
    confidence: confidenceLine(diagnosis, language),
  }
}

/** The words for the reason, as far as the action does not say that it has not come to that yet. */
export function reasonText({ reason, action }: Pick<Diagnosis, 'reason' | 'action'>): ReasonText {
  return reason === 'delivery-expired' && action === 'delayed' ? NOT_DELIVERED_YET : REASON_TEXTS[reason]
}

const WAIT_LINE: Localized = { en: 'Waiting time: usually [{wait}|].', de: 'Wartezeit: meist [{wait}|].' }

function whoseMoveLine(diagnosis: Diagnosis, language: Language): string {
  const { whoseMove, action, permanence, organization } = diagnosis
  if (whoseMove === 'wait' && permanence === 'none') return NOTHING_TO_WAIT_FOR[language]
  if (whoseMove === 'wait' && action === 'failed') return WAIT_AFTER_GIVING_UP[language]
  const list = whoseMove === 'provider' ? listHolders(diagnosis) : ''
  if (list !== '') return fillTemplate(LIST_HAS_THE_MOVE[language], { list })
  return fillTemplate(WHOSE_MOVE_TEXTS[whoseMove].sentence[language], { organization: organization?.name })
}

function confidenceLine({ confidence, ruleSource }: Diagnosis, language: Language): string {
  const sentence = CONFIDENCE_TEXTS[confidence].sentence[language]
  return ruleSource?.unsure ? `${sentence} ${UNSURE_RULE[language]}` : sentence
}
