/** More beginnings than this are not tried: the cost stays linear. */
const MOST_TRIES = 200

/**
 * Where words stand in a text, whatever the case, and however lines were folded between them: `[start, end)`, or null. Reply prefixes of
 * continued lines (`550-5.7.1 `) may stand between the words too.
 */
export function locateWords(text: string, words: string): readonly [start: number, end: number] | null {
  const wanted = lowerCase(words)
    .split(/\s+/, 400)
    .filter((word) => word !== '')
  const [first] = wanted
  if (first === undefined) return null
  const lower = lowerCase(text)
  let tries = 0
  for (let start = lower.indexOf(first); start >= 0 && tries < MOST_TRIES; start = lower.indexOf(first, start + 1)) {
    tries++
    const end = followWords(lower, wanted, start + first.length)
    if (end >= 0) return [start, end]
  }
  return null
}

/** Of the same length: the one letter whose small form has two is taken for a plain one. */
function lowerCase(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase()
}

function followWords(lower: string, wanted: readonly string[], from: number): number {
  let at = from
  for (const word of wanted.slice(1)) {
    const next = skipFold(lower, at, word)
    if (next < 0) return -1
    at = next + word.length
  }
  return at
}

/** The place of the next word, behind white space, quote marks and a repeated reply prefix. */
function skipFold(lower: string, at: number, word: string): number {
  let next = skipSpace(lower, at)
  if (lower.startsWith(word, next)) return next
  const prefix = /^(?:> ?)?[245]\d\d[- ](?:[245]\.\d{1,3}\.\d{1,3} )?/.exec(lower.slice(next, next + 24))
  if (!prefix) return -1
  next = skipSpace(lower, next + prefix[0].length)
  return lower.startsWith(word, next) ? next : -1
}

function skipSpace(lower: string, at: number): number {
  let next = at
  while (next < lower.length && next - at < 200 && lower.charCodeAt(next) <= 32) next++
  return next
}
