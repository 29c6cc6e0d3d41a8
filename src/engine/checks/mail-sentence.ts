import type { Localized } from '../bounces/diagnosis.ts'
import type { CheckOutcome } from './finding.ts'

/** One sentence on a mail that was handed in. */
export function mailSentence({ fail, warn, notice, pass }: Readonly<Record<CheckOutcome, number>>): Localized {
  if (fail + warn + notice + pass === 0)
    return { en: 'Nothing could be told of this mail.', de: 'Über diese Mail ließ sich nichts sagen.' }
  if (fail > 0)
    return {
      en: `In this mail ${fail === 1 ? 'one thing breaks' : `${fail} things break`} delivery or a binding rule${warn > 0 ? `, ${warn} more may cost trust` : ''}.`,
      de: `In dieser Mail ${fail === 1 ? 'bricht ein Punkt' : `brechen ${fail} Punkte`} die Zustellung oder eine bindende Regel${warn > 0 ? `, ${warn} weitere können Vertrauen kosten` : ''}.`,
    }
  if (warn > 0)
    return {
      en: `Nothing in this mail breaks delivery; ${warn === 1 ? 'one thing' : `${warn} things`} may cost trust.`,
      de: `Nichts in dieser Mail verhindert die Zustellung; ${warn === 1 ? 'ein Punkt kann' : `${warn} Punkte können`} Vertrauen kosten.`,
    }
  return {
    en: 'This mail is right in everything that delivery depends on.',
    de: 'Diese Mail stimmt in allem, worauf es für die Zustellung ankommt.',
  }
}

/** A single mail is no measurement. */
export const NO_REPUTATION: Localized = {
  en: 'Reputation: a single mail tells nothing of it.',
  de: 'Reputation: Eine einzelne Mail sagt darüber nichts.',
}
