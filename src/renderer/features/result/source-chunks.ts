import type { Mark } from '../../../engine/bounces/diagnosis.ts'

/** A run of the source with the same marks; without any it is plain text. */
export interface SourceRun {
  readonly text: string
  readonly fields: readonly Mark['field'][]
}

/** A piece of the source that the browser may leave undrawn while it is out of sight. */
export interface SourceChunk {
  readonly start: number
  readonly runs: readonly SourceRun[]
}

/** So many characters are drawn as one. A line is not cut, unless it is far longer. */
const CHUNK = 8192
const LONGEST_LINE = 65_536

/** Cuts the source into pieces and its text at the borders of the marks, which may lie within each other. */
export function chunkSource(text: string, marks: readonly Mark[]): readonly SourceChunk[] {
  const chunks: SourceChunk[] = []
  for (let start = 0; start < text.length; ) {
    const end = chunkEnd(text, start)
    const here = marks.filter((mark) => mark.start < end && mark.end > start)
    chunks.push({ start, runs: cutAtMarks(text, start, end, here) })
    start = end
  }
  return chunks
}

function chunkEnd(text: string, start: number): number {
  if (start + CHUNK >= text.length) return text.length
  const lineEnd = text.indexOf('\n', start + CHUNK)
  const end = lineEnd < 0 ? text.length : lineEnd + 1
  return Math.min(end, start + LONGEST_LINE)
}

function cutAtMarks(text: string, start: number, end: number, marks: readonly Mark[]): readonly SourceRun[] {
  const borders = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...borders, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end
    const fields = marks.filter((mark) => mark.start < to && mark.end > from).map(({ field }) => field)
    return { text: text.slice(from, to), fields: [...new Set(fields)] }
  })
}
