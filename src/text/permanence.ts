import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { Permanence } from '../engine/bounces/reasons.ts'

/** Will the same mail pass later? A label for a badge, and the sentence beside it. */
export const PERMANENCE_TEXTS: Readonly<
  Record<Permanence, { readonly label: Localized; readonly sentence: Localized }>
> = {
  permanent: {
    label: { en: 'Permanent', de: 'Endgültig' },
    sentence: {
      en: 'Permanent: the same mail will be refused again until something is changed.',
      de: 'Endgültig: Dieselbe Mail wird wieder abgewiesen, bis sich etwas ändert.',
    },
  },
  transient: {
    label: { en: 'Temporary', de: 'Vorübergehend' },
    sentence: {
      en: 'Temporary: the same mail can get through later.',
      de: 'Vorübergehend: Dieselbe Mail kann später durchkommen.',
    },
  },
  none: {
    label: { en: 'No failure', de: 'Kein Fehler' },
    sentence: { en: 'Nothing has failed.', de: 'Es ist nichts fehlgeschlagen.' },
  },
}
