import type { Confidence, Localized } from '../engine/bounces/diagnosis.ts'

/** How sure a diagnosis is, and what that rests on. */
export const CONFIDENCE_TEXTS: Readonly<
  Record<Confidence, { readonly label: Localized; readonly sentence: Localized }>
> = {
  high: {
    label: { en: 'Sure', de: 'Sicher' },
    sentence: {
      en: 'Sure: the refusal states this in words or codes whose meaning is known.',
      de: 'Sicher: Die Abweisung sagt das in Worten oder Codes, deren Bedeutung bekannt ist.',
    },
  },
  medium: {
    label: { en: 'Fairly sure', de: 'Ziemlich sicher' },
    sentence: {
      en: 'Fairly sure: the refusal points to this, but others use the same words or codes for other causes.',
      de: 'Ziemlich sicher: Die Abweisung weist darauf hin, doch dieselben Worte oder Codes stehen anderswo auch für andere Ursachen.',
    },
  },
  low: {
    label: { en: 'Unsure', de: 'Unsicher' },
    sentence: {
      en: 'Unsure: only general codes or words speak for this. Read the original text too.',
      de: 'Unsicher: Dafür sprechen nur allgemeine Codes oder Worte. Lesen Sie auch den Originaltext.',
    },
  },
}

/** Added where the knowledge itself is marked as unsure. */
export const UNSURE_RULE: Localized = {
  en: 'What these words mean at this provider is not confirmed by the provider itself.',
  de: 'Was diese Worte bei diesem Anbieter bedeuten, hat er selbst nicht bestätigt.',
}
