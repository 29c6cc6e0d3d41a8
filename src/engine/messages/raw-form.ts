import type { ByteString } from './byte-string.ts'

/** What a mail is like as octets, before anything is read out of it. */
export interface RawForm {
  readonly crlf: number
  /** LF without CR before it; all of them in a mail that was saved with the line ends of Unix. */
  readonly bareLf: number
  /** CR without LF behind it. */
  readonly bareCr: number
  readonly nul: number
  /** Octets of the longest line, without its end, and which line it is (from 1). */
  readonly longestLine: number
  readonly longestLineNumber: number
}

/** Counts in one pass. */
export function readRawForm(source: ByteString): RawForm {
  const found = { crlf: 0, bareLf: 0, bareCr: 0, nul: 0, longestLine: 0, longestLineNumber: 1 }
  let [lineStart, line] = [0, 1]
  const endLine = (at: number, next: number) => {
    if (at - lineStart > found.longestLine) {
      found.longestLine = at - lineStart
      found.longestLineNumber = line
    }
    lineStart = next
    line++
  }
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 0) found.nul++
    else if (code === 10) {
      found.bareLf++
      endLine(at, at + 1)
    } else if (code === 13) {
      if (source.charCodeAt(at + 1) !== 10) {
        found.bareCr++
        continue
      }
      found.crlf++
      endLine(at, at + 2)
      at++
    }
  }
  endLine(source.length, source.length)
  return found
}

const MOST_LINES = 5000

/** The lines of the header section as they stand, without their ends (RFC 5322 §2.1). */
export function headerLines(source: ByteString): readonly string[] {
  const lines: string[] = []
  for (let at = 0; at < source.length && lines.length < MOST_LINES; ) {
    const newline = source.indexOf('\n', at)
    const end = newline < 0 ? source.length : newline
    const line = source.slice(at, source.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end)
    if (line === '') break
    lines.push(line)
    at = end + 1
  }
  return lines
}
