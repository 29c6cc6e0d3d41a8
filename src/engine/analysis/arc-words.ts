import type { Localized } from '../bounces/diagnosis.ts'
import { shorten } from '../checks/shorten.ts'
import type { SignatureReport } from '../checks/world.ts'

/** Why the chain of seals holds, or does not. */
export function arcWords({ result, instances, detail, sealers }: SignatureReport['arc']): Localized {
  const names = shorten([...new Set(sealers)].join(', '), 120)
  if (result === 'none') return { en: 'The mail carries no ARC seal.', de: 'Die Mail trägt kein ARC-Siegel.' }
  if (result === 'pass')
    return {
      en: `${instances === 1 ? 'The seal is' : `All ${instances} seals are`} intact (${names}).`,
      de: `${instances === 1 ? 'Das Siegel ist' : `Alle ${instances} Siegel sind`} unversehrt (${names}).`,
    }
  const why = shorten(detail ?? '', 160)
  if (detail?.endsWith('key unavailable'))
    return {
      en: 'Could not tell: the DNS did not answer the question for the key of a seal.',
      de: 'Nicht festzustellen: Das DNS hat auf die Frage nach dem Schlüssel eines Siegels nicht geantwortet.',
    }
  return { en: `The chain of seals is broken (${why}).`, de: `Die Kette der Siegel ist gebrochen (${why}).` }
}
