import type { StepState } from '../engine/bounces/confirm-steps.ts'
import type { Localized } from '../engine/bounces/diagnosis.ts'

/** What the live checks say of a step. */
export const STEP_STATE_NAMES: Readonly<Record<StepState, Localized>> = {
  needed: { en: 'Still to be done', de: 'Noch zu tun' },
  done: { en: 'Already right', de: 'Schon in Ordnung' },
  unknown: { en: 'Could not tell from here', de: 'Von hier aus nicht festzustellen' },
  notChecked: { en: 'Cannot be checked from here', de: 'Von hier aus nicht zu prüfen' },
}

/** The heading over them, and what is missing when the domain is not known. */
export const LIVE_LABELS = {
  checked: { en: 'Checked live', de: 'Live geprüft' },
  domainNeeded: {
    en: 'The text does not say whose mail it was; name your domain with --domain to check live.',
    de: 'Der Text sagt nicht, wessen Mail es war; zum Prüfen die eigene Domain mit --domain nennen.',
  },
  noChecks: {
    en: 'None of these steps can be checked from here.',
    de: 'Keiner dieser Schritte lässt sich von hier aus prüfen.',
  },
} as const satisfies Record<string, Localized>
