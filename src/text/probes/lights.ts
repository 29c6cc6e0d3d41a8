import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { Light } from '../../engine/measuring/placement-report.ts'

/** What each light of a provider means, with its thresholds (engine/measuring/light-of.ts). */
export const LIGHT_MEANINGS: Readonly<Record<Light, Localized>> = {
  green: {
    en: 'At least 90 % of the probes came into the inbox, and the whole 95 % interval is above 70 %.',
    de: 'Mindestens 90 % der Testmails kamen in den Posteingang, und der ganze 95-%-Bereich liegt über 70 %.',
  },
  yellow: {
    en: 'Between the two: the interval neither lies wholly above 70 % with at least 90 % in the inbox, nor wholly below 70 %.',
    de: 'Dazwischen: Der Bereich liegt weder ganz über 70 %, mit mindestens 90 % im Posteingang, noch ganz unter 70 %.',
  },
  red: {
    en: 'The whole 95 % interval of the share in the inbox is below 70 %.',
    de: 'Der ganze 95-%-Bereich des Anteils im Posteingang liegt unter 70 %.',
  },
  unknown: {
    en: 'Fewer than 10 probes were judged, or none in the last 14 days: nothing is concluded.',
    de: 'Weniger als 10 Testmails sind beurteilt, oder keine in den letzten 14 Tagen: Daraus folgt nichts.',
  },
}
