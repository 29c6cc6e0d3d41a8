import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { StepId } from '../engine/bounces/steps.ts'
import { fillTemplate, type Parameters } from './fill-template.ts'
import type { Language } from './language.ts'
import { AUTHENTICATION_STEPS } from './steps/authentication.ts'
import { MESSAGE_STEPS } from './steps/message.ts'
import { OWN_SERVER_STEPS } from './steps/own-server.ts'
import { RECIPIENT_STEPS } from './steps/recipient.ts'
import { REPUTATION_STEPS } from './steps/reputation.ts'
import { WAITING_STEPS } from './steps/waiting.ts'

/** The words for every step, as templates (see fill-template.ts); a missing one does not compile. */
export const STEP_TEXTS: Readonly<Record<StepId, Localized>> = {
  ...RECIPIENT_STEPS,
  ...WAITING_STEPS,
  ...OWN_SERVER_STEPS,
  ...AUTHENTICATION_STEPS,
  ...MESSAGE_STEPS,
  ...REPUTATION_STEPS,
}

/** One instruction in plain words; parameters that are absent only make it less exact. */
export function stepText(id: StepId, parameters: Parameters, language: Language): string {
  return fillTemplate(STEP_TEXTS[id][language], parameters)
}
