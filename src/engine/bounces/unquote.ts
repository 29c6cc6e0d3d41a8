const DEEPEST = 8
const MOST_LINES = 200
/** Nobody quotes more. */
const MOST_TEXT = 4_000_000

/** A text of which nearly all lines are quoted ("> …"), without these signs; any other text as it is. */
export function unquoteAll(text: string): string {
  if (text.length > MOST_TEXT) return text
  let bare = text
  for (let level = 0; level < DEEPEST && isQuoted(bare); level++) bare = unquote(bare, 1)
  return bare
}

/** The lines without so many signs of quotation. */
export function unquote(text: string, depth: number): string {
  let bare = text
  for (let level = 0; level < Math.min(depth, DEEPEST); level++) bare = bare.replace(/^[>|] ?/gm, '')
  return bare
}

/** Four of five lines; `>>> RCPT TO` in a session's transcript is no quotation. */
function isQuoted(text: string): boolean {
  if (!/^\s*>/.test(text.slice(0, 100))) return false
  const lines = text.split('\n', MOST_LINES).filter((line) => line.trim() !== '')
  const quoted = lines.filter((line) => /^>(?!>> ?[A-Z]{4}\b)/.test(line)).length
  return quoted >= 2 && quoted * 5 >= lines.length * 4
}
