import type { Localized } from '../bounces/diagnosis.ts'
import type { Report } from '../checks/report.ts'
import type { AnalysedMail } from './analyse-mail.ts'

/** The one sentence on top: the gravest first. */
export function sentenceOf({ ours, verdicts }: AnalysedMail, { summary }: Report): Localized {
  const bad = verdicts.filter(({ tone, by }) => tone === 'bad' && by === 'receiver')
  const dmarc = ours.find(({ method }) => method === 'dmarc')
  if (bad.length > 0) {
    const names = [...new Set(bad.map(({ name }) => name))].slice(0, 3).join(', ')
    const why = dmarc?.result === 'fail' ? NOT_PROVED : dmarc?.result === 'pass' ? PROVED : NOTHING
    return {
      en: `A filter of the receiver took this mail for unwanted (${names}).${why.en}`,
      de: `Ein Filter des Empfängers hielt diese Mail für unerwünscht (${names}).${why.de}`,
    }
  }
  return summary.configuration
}

const NOTHING: Localized = { en: '', de: '' }
const NOT_PROVED: Localized = {
  en: ' Its sender is not proved: DMARC fails.',
  de: ' Ihr Absender ist nicht bewiesen: DMARC scheitert.',
}
const PROVED: Localized = {
  en: ' Its sender is proved, so it was for other reasons.',
  de: ' Ihr Absender ist bewiesen; die Gründe liegen also woanders.',
}
