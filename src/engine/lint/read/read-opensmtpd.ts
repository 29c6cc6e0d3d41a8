import type { Block, Configuration, ReadingTrouble, Setting } from '../configuration.ts'

const MOST_LINES = 50_000
const LONGEST_QUOTE = 200
/** `accept` is the grammar of before 6.4. */
const KINDS: readonly string[] = [
  'accept',
  'action',
  'bounce',
  'ca',
  'filter',
  'include',
  'listen',
  'match',
  'mda',
  'mta',
  'pki',
  'proc',
  'queue',
  'reject',
  'smtp',
  'srs',
  'table',
  'admd',
]

/**
 * smtpd.conf(5): each line is a statement; `\` at its end goes on with the next, and what stands in braces goes on over lines. A block's words are those of the
 * statement without quotes. `name = value` is a macro.
 */
export function readOpensmtpd(text: string): Configuration {
  const settings: Setting[] = []
  const blocks: Block[] = []
  const troubles: ReadingTrouble[] = []
  for (const { words, line, lines, isOpen } of statements(text)) {
    const macro = /^(\w+)\s*=\s*(.*)$/.exec(words)
    const [type = '', ...rest] = splitWords(words)
    if (isOpen) troubles.push({ line, code: 'unclosed', text: words.slice(0, LONGEST_QUOTE) })
    else if (macro !== null)
      settings.push({
        name: macro[1] ?? '',
        value: (macro[2] ?? '').replace(/^"(.*)"$/, '$1'),
        line,
        lines,
        block: null,
      })
    else if (KINDS.includes(type)) blocks.push({ type, name: nameOf(type, rest), words: rest, line, lines })
    else troubles.push({ line, code: 'unreadable', text: words.slice(0, LONGEST_QUOTE) })
  }
  return { kind: 'opensmtpd', form: 'file', settings, blocks, troubles }
}

function nameOf(type: string, words: readonly string[]): string {
  return (type === 'listen' ? words[1] : words[0]) ?? ''
}

interface Statement {
  readonly words: string
  readonly line: number
  readonly lines: number
  readonly isOpen: boolean
}

function statements(text: string): readonly Statement[] {
  const found: Statement[] = []
  let parts: string[] = []
  let depth = 0
  let first = 0
  for (const [index, raw] of text.split(/\r\n?|\n/, MOST_LINES).entries()) {
    const bare = withoutComment(raw).trim()
    if (parts.length === 0) first = index + 1
    const goesOn = bare.endsWith('\\')
    const part = goesOn ? bare.slice(0, -1).trim() : bare
    if (part !== '') parts.push(part)
    depth += depthOf(part)
    if (goesOn || (depth > 0 && parts.length > 0)) continue
    if (parts.length > 0) found.push({ words: parts.join(' '), line: first, lines: index + 2 - first, isOpen: false })
    parts = []
    depth = 0
  }
  if (parts.length > 0) found.push({ words: parts.join(' '), line: first, lines: 1, isOpen: true })
  return found
}

function withoutComment(line: string): string {
  return line.replace(/^((?:[^"#]|"[^"]*")*)#.*$/, '$1')
}

function depthOf(words: string): number {
  const bare = words.replace(/"[^"]*"/g, '')
  return bare.split('{').length - bare.split('}').length
}

/** Quoted text and what stands in braces is one word each. */
function splitWords(words: string): readonly string[] {
  return [...words.matchAll(/"([^"]*)"|\{([^{}]*)\}|([^\s"{}]+)/g)].map(
    ([, quoted, list, plain]) => quoted ?? list?.trim() ?? plain ?? '',
  )
}
