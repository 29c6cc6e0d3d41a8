import { splitCsv } from '../logs/csv.ts'
import { unifyLineEnds } from '../messages/line-ends.ts'

/** One row of a table, with the line on which it begins, from 1. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows of a table of text (RFC 4180 §2), also one that a spreadsheet saved with semicolons or tabs; empty lines are left out. Linear.
 * A quote that is closed far away or never was meant as a quote: then every line is a row.
 */
export function splitTable(text: string): readonly TableRow[] {
  const lines = unifyLineEnds(text.replace(/^\ufeff/, '')).split('\n')
  const separator = separatorOf(lines.find((line) => line.trim() !== '') ?? '')
  const joined = joinQuoted(lines)
  return joined.flatMap(({ line, text }) =>
    text.trim() === '' ? [] : [{ line, cells: splitCsv(text, separator).map((cell) => cell.trim()) }],
  )
}

interface Line {
  readonly line: number
  readonly text: string
}

/** Nobody writes more lines into one cell. */
const MOST_JOINED = 20

function joinQuoted(lines: readonly string[]): readonly Line[] {
  const joined: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const first = at
    let open = hasOpenQuote(lines[at] ?? '')
    while (open && at + 1 < lines.length && at - first < MOST_JOINED) {
      at++
      open = !hasOpenQuote(lines[at] ?? '')
    }
    if (open) at = first
    joined.push({ line: first + 1, text: lines.slice(first, at + 1).join(' ') })
  }
  return joined
}

/** An odd number of quotes leaves one open: a doubled one inside quotes changes nothing. */
function hasOpenQuote(line: string): boolean {
  let quotes = 0
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quotes++
  return quotes % 2 === 1
}

type Separator = ',' | ';' | '\t'

function separatorOf(line: string): Separator {
  const count = (sign: string) => line.split(sign).length
  if (count('\t') > count(',')) return '\t'
  return count(';') > count(',') ? ';' : ','
}
