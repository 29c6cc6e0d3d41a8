import { splitCsv } from './csv.ts'
import { type LogMemory, remember } from './log-memory.ts'

/** The columns of a line by name, in lower case without hyphens and underlines; empty when no header line was seen. */
export type Columns = ReadonlyMap<string, string>

const COMMENT = /^\ufeff?#(?:Software|Version|Log-type|Date|TYPE|Fields)[: ]/
const KEY = 'microsoft columns'
const KNOWN = new Set(['recipientaddress', 'recipientstatus', 'eventid', 'detail', 'sequencenumber'])

/** The names of a header line, none for a comment line before it; null for any other line. */
export function readHeader(text: string): readonly string[] | null {
  const isComment = COMMENT.test(text)
  if (isComment && !text.includes('Fields: ')) return []
  if (!isComment && (text.includes('@') || !text.includes(',') || !HEADER_WORDS.test(text))) return null
  const names = splitCsv(text.replace(/^\ufeff?(?:#Fields: )?/, '')).map((name) =>
    name.trim().toLowerCase().replace(/[-_ ]/g, ''),
  )
  return isComment || names.some((name) => KNOWN.has(name)) ? names : null
}

const HEADER_WORDS = /recipient[-_ ]?(?:address|status)|event[-_ ]?id|"?Event"?,.{0,100}"?Detail\b/i

/** The columns of a line of data; null for a header line, which is remembered. */
export function columnsOf(text: string, memory: LogMemory): Columns | null {
  const header = readHeader(text)
  if (header !== null) {
    if (header.length > 0) remember(memory, KEY, header.join(','))
    return null
  }
  const names = memory.get(KEY)?.split(',') ?? []
  const values = names.length > 0 ? splitCsv(text) : []
  if (values.length !== names.length) return NO_COLUMNS
  return new Map(names.map((name, index) => [name, values[index] ?? '']))
}

const NO_COLUMNS: Columns = new Map()
