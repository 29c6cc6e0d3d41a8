/** A piece of a text that the browser may leave undrawn while it is out of sight. */
export interface TextChunk {
  /** Number of its first line. */
  readonly first: number
  readonly numbers: string
  /** Runs of lines; marked where something was found in them. */
  readonly runs: readonly { readonly line: number; readonly text: string; readonly isMarked: boolean }[]
}

/** So many lines are drawn as one. */
export const CHUNK_LINES = 200
/** Longer lines are cut in the view. */
export const LONGEST_LINE = 2000

/** Cuts a text into pieces, and at the lines that are marked. */
export function chunkLines(lines: readonly string[], marked: ReadonlySet<number>): readonly TextChunk[] {
  const chunks: TextChunk[] = []
  for (let start = 0; start < lines.length; start += CHUNK_LINES) {
    const here = lines.slice(start, start + CHUNK_LINES)
    chunks.push({
      first: start + 1,
      numbers: here.map((_, index) => `${start + index + 1}\n`).join(''),
      runs: runsOf(here, start + 1, marked),
    })
  }
  return chunks
}

function runsOf(lines: readonly string[], first: number, marked: ReadonlySet<number>): TextChunk['runs'] {
  const runs: { line: number; text: string; isMarked: boolean }[] = []
  for (const [index, words] of lines.entries()) {
    const line = first + index
    const text = `${words.length > LONGEST_LINE ? `${words.slice(0, LONGEST_LINE)} …` : words}\n`
    const last = runs.at(-1)
    const isMarked = marked.has(line)
    if (last !== undefined && !isMarked && !last.isMarked) last.text += text
    else runs.push({ line, text, isMarked })
  }
  return runs
}
