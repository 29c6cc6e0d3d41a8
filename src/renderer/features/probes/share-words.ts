import type { Share, SMALLEST_SAMPLE } from '../../../engine/measuring/placement-report.ts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import type { Language } from '../../../text/language.ts'
import { formatPercent } from '../../format.ts'

/** The engine's own, to which the compiler holds it. */
const NEEDED: typeof SMALLEST_SAMPLE = 10

/** A share as one would say it, and nothing more than the sample bears. */
export function shareWords(share: Share, language: Language): string {
  const text = PLACEMENT_TEXT[language].words
  if (share.of === 0) return text.nothing
  if (share.of < NEEDED) return text.tooFew(share.of, NEEDED)
  return text.share(share.count, share.of, formatPercent(share.low, language), formatPercent(share.high, language))
}
