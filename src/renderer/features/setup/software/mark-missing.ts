interface Part {
  /** Where it begins. */
  readonly at: number
  readonly words: string
  readonly isMissing: boolean
}

/** A text cut where a value is missing: its name still stands there in double braces. */
export function markMissing(text: string, missing: readonly string[]): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const match of text.matchAll(/\{\{(\w{1,40})\}\}/g)) {
    if (!missing.includes(match[1] ?? '')) continue
    parts.push({ at, words: text.slice(at, match.index), isMissing: false })
    parts.push({ at: match.index, words: match[0], isMissing: true })
    at = match.index + match[0].length
  }
  return [...parts, { at, words: text.slice(at), isMissing: false }].filter(({ words }) => words !== '')
}
