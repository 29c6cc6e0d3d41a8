import { shorten } from '../../engine/checks/shorten.ts'

/** What was said, line by line, as people read it: `C: EHLO …`, `S: 250 …`, `* TLSv1.3 …`. */
export interface Transcript {
  client(line: string): void
  server(line: string): void
  remark(text: string): void
  readonly lines: readonly string[]
}

const LONGEST = 1000
const MOST_LINES = 400

export function newTranscript(): Transcript {
  const lines: string[] = []
  const add = (mark: string, text: string) => {
    if (lines.length < MOST_LINES) lines.push(shorten(`${mark} ${text}`, LONGEST))
    else if (lines.length === MOST_LINES) lines.push('* …')
  }
  return {
    client: (line) => add('C:', line),
    server: (line) => add('S:', line),
    remark: (text) => add('*', text),
    lines,
  }
}
