/** A line with all that goes on with it. */
export interface LogicalLine {
  readonly text: string
  /** From 1. */
  readonly line: number
  readonly lines: number
}

/** More than any mail server's configuration has. */
const MOST_LINES = 50_000

/** Postfix's lines: white space at the beginning goes on with the line before; `#` begins a comment only as the first sign (postconf(5)). */
export function logicalLines(text: string, onComment: () => void = () => {}): readonly LogicalLine[] {
  const found: { text: string[]; line: number; last: number }[] = []
  const physical = text.split(/\r\n?|\n/, MOST_LINES)
  for (const [index, words] of physical.entries()) {
    const trimmed = words.trim()
    if (trimmed === '') continue
    if (trimmed.startsWith('#')) {
      onComment()
      continue
    }
    const current = found.at(-1)
    if (/^\s/.test(words) && current !== undefined) {
      current.text.push(trimmed)
      current.last = index + 1
    } else found.push({ text: [trimmed], line: index + 1, last: index + 1 })
  }
  return found.map(({ text: parts, line, last }) => ({ text: parts.join(' '), line, lines: last - line + 1 }))
}
