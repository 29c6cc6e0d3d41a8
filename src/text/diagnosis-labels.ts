import type { Localized } from '../engine/bounces/diagnosis.ts'

/** The parts of a diagnosis, as headings. */
export const DIAGNOSIS_LABELS = {
  steps: { en: 'What to do', de: 'Was zu tun ist' },
  appeal: { en: 'Whom to ask', de: 'Wen man fragt' },
  needs: { en: 'To be included', de: 'Anzugeben ist' },
  text: { en: 'The original words', de: 'Die Worte im Original' },
  unknownRecipient: { en: 'recipient not stated', de: 'Empfänger nicht genannt' },
} as const satisfies Record<string, Localized>
