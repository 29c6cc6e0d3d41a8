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
    if (weight <= (best?.weight ?? 0)) continue
    const found = findWording(parsed, text)
    if (found !== null && !isDenied(answer, wording, text, found)) best = { answer, wording, weight }
  }
  return best
}

/** A few words in front of a wording may take it back. */
const BEFORE = 48
const GOOD: readonly string[] = ['solved', 'mitigated']

/**
 * "The block was *not yet* lifted", "we *cannot* say that it has been removed": of good news that are denied it is better not to know. Looked at is
 * what stands between the pieces of the wording, and in front of it in the same part of the sentence.
 */
function isDenied(
  { kind }: KnownAnswer,
  wording: string,
  text: string,
  [start, end]: readonly [start: number, end: number],
): boolean {
  if (!GOOD.includes(kind)) return false
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const clause = before.split(/[.!?;:,()]|(?<!\p{L})(?:but|aber|sondern|mais|pero|ma|however)(?!\p{L})/u).at(-1) ?? ''
  if (DENIAL.test(clause)) return true
  return (
    wording.includes('*') && !DENIAL.test(wording) && DENIAL.test(text.slice(start, Math.min(end, start + LONGEST)))
  )
}

const LONGEST = 2000
const DENIAL =
  /(?<!\p{L})(?:not|never|cannot|can't|won't|isn't|hasn't|haven't|wasn't|unable|nicht|kein(?:e[mnrs]?)?|niemals|pas|jamais|nunca|non|niet|unless|until|before|bevor|falls|wenn|sobald|erst|once|when|if|after|cuando|lorsque|dès que)(?!\p{L})/u
