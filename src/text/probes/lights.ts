import type { Localized } from '../../engine/bounces/diagnosis.ts'
import type { Light } from '../../engine/measuring/placement-report.ts'

/** What each light of a provider means, with its thresholds (engine/measuring/light-of.ts). */
export const LIGHT_MEANINGS: Readonly<Record<Light, Localized>> = {
  green: {
    en: 'At least 90 % of the probes came into the inbox, and the whole 95 % interval is above 70 %.',
    de: 'Mindestens 90 % der Testmails kamen in den Posteingang, und der ganze 95-%-Bereich liegt über 70 %.',
  },
  yellow: {
    en: 'Between the two: neither surely more than 70 % in the inbox, nor surely less than half.',
    de: 'Dazwischen: weder sicher mehr als 70 % im Posteingang noch sicher weniger als die Hälfte.',
  },
  red: {
    en: 'Fewer than half came into the inbox: the whole 95 % interval is below 50 %.',
    de: 'Weniger als die Hälfte kam in den Posteingang: Der ganze 95-%-Bereich liegt unter 50 %.',
  },
  unknown: {
    en: 'Fewer than 10 probes were judged, or none in the last 14 days: nothing is concluded.',
    de: 'Weniger als 10 Testmails sind beurteilt, oder keine in den letzten 14 Tagen: Daraus folgt nichts.',
  },
}
