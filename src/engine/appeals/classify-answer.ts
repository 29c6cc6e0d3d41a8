import { normalizeText } from '../bounces/normalize-text.ts'
import { findWording, parseWording } from '../knowledge/wording.ts'
import type { Appeal, KnownAnswer } from './appeal.ts'
import { withoutQuotes } from './without-quotes.ts'

/** An answer that was recognised, and by which of its wordings. */
export interface RecognizedAnswer {
  readonly answer: KnownAnswer
  readonly wording: string
}

/**
 * Which known answer of the appeal a text is; null: none, or two as exact. Of several the one with the most literal characters wins, but an
 * acknowledgement loses to whatever says more: most answers begin with one. Old text quoted below is not looked at. Linear.
 */
export function classifyAnswer({ answers }: Pick<Appeal, 'answers'>, text: string): RecognizedAnswer | null {
  const words = normalizeText(withoutQuotes(text))
  const found = answers.flatMap((answer) => bestOf(answer, words) ?? [])
  const [best, second] = found.sort((a, b) => b.weight - a.weight)
  if (best === undefined || best.weight === second?.weight) return null
  return { answer: best.answer, wording: best.wording }
}

interface Match extends RecognizedAnswer {
  readonly weight: number
}

/** More than any wording is long. */
const SAYS_MORE = 1_000_000

function bestOf(answer: KnownAnswer, text: string): Match | null {
  let best: Match | null = null
  for (const wording of answer.words) {
    const parsed = parseWording(wording)
    const weight = parsed.literalLength + (answer.kind === 'acknowledged' ? 0 : SAYS_MORE)
    if (weight > (best?.weight ?? 0) && findWording(parsed, text) !== null) best = { answer, wording, weight }
  }
  return best
}
