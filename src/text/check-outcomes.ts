import type { Localized } from '../engine/bounces/diagnosis.ts'
import type { CheckOutcome, Level } from '../engine/checks/finding.ts'

/** What a finding is called. */
export const OUTCOME_NAMES: Readonly<Record<CheckOutcome, Localized>> = {
  fail: { en: 'Failed', de: 'Fehler' },
  warn: { en: 'Warning', de: 'Warnung' },
  notice: { en: 'Notice', de: 'Hinweis' },
  temperror: { en: 'Could not tell', de: 'Nicht feststellbar' },
  pass: { en: 'Passed', de: 'In Ordnung' },
  notApplicable: { en: 'Does not apply', de: 'Trifft nicht zu' },
}

/** How grave a check can become. */
export const LEVEL_NAMES: Readonly<Record<Level, Localized>> = {
  must: { en: 'breaks mail or a binding rule', de: 'bricht Mail oder eine bindende Regel' },
  should: { en: 'may cost mail', de: 'kann Mail kosten' },
  may: { en: 'good to have', de: 'gut zu haben' },
}
