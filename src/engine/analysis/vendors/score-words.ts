import type { Localized } from '../../bounces/diagnosis.ts'
import { shorten } from '../../checks/shorten.ts'
import type { SpamScore } from '../../messages/spam-score.ts'
import type { VendorVerdict } from '../analysis.ts'
import { part, type Reading } from './vendor.ts'

const MOST_RULES = 80

/** What a filter that counts points found: the sum in a sentence, and each rule with what it means. */
export function scoreReading(
  { isSpam, points, threshold, tests }: Omit<SpamScore, 'filter'>,
  explain: (rule: string) => Localized | null,
  at: Pick<Reading, 'header' | 'raw'>,
): Reading {
  const near = points !== null && threshold !== null && points > 0 && points >= 0.7 * threshold
  return {
    ...at,
    key: isSpam ? 'spam' : near ? 'near' : 'ham',
    tone: isSpam ? 'bad' : near ? 'neutral' : 'good',
    say: sumWords(isSpam, points, threshold),
    parts: tests.slice(0, MOST_RULES).map((test) => ruleOf(test, explain)),
  }
}

function sumWords(isSpam: boolean, points: number | null, threshold: number | null): Localized {
  const sum = points === null ? '' : threshold === null ? ` (${points})` : ` (${points} / ${threshold})`
  return isSpam
    ? { en: `Taken for spam${sum}.`, de: `Für Spam gehalten${sum}.` }
    : { en: `Not taken for spam${sum}.`, de: `Nicht für Spam gehalten${sum}.` }
}

/** `NAME=points`; points above nought speak against the mail. */
function ruleOf(test: string, explain: (rule: string) => Localized | null): VendorVerdict['parts'][number] {
  const [name = '', points = ''] = test.split('=')
  const value = Number.parseFloat(points)
  const tone = !(Math.abs(value) >= 0.05) ? 'neutral' : value > 0 ? 'bad' : 'good'
  return part(shorten(name, 60), points, tone, explain(name) ?? UNKNOWN)
}

const UNKNOWN: Localized = { en: 'a rule of this filter', de: 'eine Regel dieses Filters' }
