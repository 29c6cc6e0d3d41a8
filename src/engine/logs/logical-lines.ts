import { isLogLine } from './read-log-line.ts'

/** The lines of a log. What was wrapped on its way (by a mail program, a terminal, a forum) is one line again. */
export function logicalLines(text: string): readonly string[] {
  const lines: string[] = []
  let before = ''
  for (const written of text.split('\n')) {
    const line = written.trim()
    const last = lines.at(-1)
    if (last !== undefined && line !== '' && goesOn(last, before, written)) lines[lines.length - 1] = `${last} ${line}`
    else if (line !== '') lines.push(line)
    before = line
  }
  return lines
}

/** A line that is indented goes on with the one before; one that is not does so only where a line of a log was cut at a usual width. */
function goesOn(last: string, before: string, written: string): boolean {
  const isIndented = /^\s/.test(written)
  const isCut = before.length >= NARROWEST && before.length <= WIDEST
  if ((!isIndented && !isCut) || last.length > LONGEST) return false
  return !isLogLine(written.trim()) && (isIndented || isLogLine(last))
}

/** Longer than a line of a log: what follows is another text. */
const LONGEST = 4096
const NARROWEST = 40
const WIDEST = 132
