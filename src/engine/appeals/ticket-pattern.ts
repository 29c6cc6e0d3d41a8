/**
 * May this be looked for in what strangers write? A regular expression of letters, classes and groups in which everything that repeats is
 * counted (`{n}`, `{n,m}`, `?`) and no group with a repetition repeats: then each place of the text is looked at a bounded number of times.
 */
export function isLinearPattern(pattern: string): boolean {
  const bare = pattern.replace(/\\[^1-9k]/g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x')
  if (/\\|\(\?(?!:)|[*+]|\{\d+,\}|\{\d{3,}|,\d{3,}\}/.test(bare)) return false
  if (/\([^()]*[{?](?!:)[^()]*\)[{]|\([^()]*\([^)]*\)[^()]*\)\{/.test(bare)) return false
  try {
    return !new RegExp(pattern).test('')
  } catch {
    return false
  }
}

/** What in a text has the form of this organization's ticket numbers; each once, in the order of the text. */
export function findTicketNumbers(pattern: string | null, text: string): readonly string[] {
  if (pattern === null || !isLinearPattern(pattern)) return []
  const found = text.slice(0, 200_000).matchAll(new RegExp(`(?<![A-Za-z0-9])(?:${pattern})(?![A-Za-z0-9])`, 'g'))
  return [...new Set(Array.from(found, ([number]) => number))]
}
