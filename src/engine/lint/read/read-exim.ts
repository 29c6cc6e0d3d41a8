import type { Block, Configuration, ReadingTrouble, Setting } from '../configuration.ts'

const MOST_LINES = 50_000
const LONGEST_QUOTE = 200
/** Exim specification, chapter 6: `begin` opens a part; before the first one stands what counts for all. */
const PARTS: readonly string[] = ['acl', 'authenticators', 'routers', 'transports', 'retry', 'rewrite', 'local_scan']
/** Parts whose drivers have options of their own. */
const WITH_DRIVERS: readonly string[] = ['authenticators', 'routers', 'transports']
/** What decides in an ACL (chapter 44). */
const VERBS: readonly string[] = ['accept', 'defer', 'deny', 'discard', 'drop', 'require', 'warn']

/**
 * Exim's configuration: settings before the first `begin`, then drivers with theirs, ACLs as blocks of verbs, retry and rewrite rules as blocks. `\` at the end of a line goes on.
 * Macros are settings in upper case; `.include` and `.ifdef` are told of by blocks, and nothing is left out by them.
 */
export function readExim(text: string): Configuration {
  const settings: Setting[] = []
  const blocks: Block[] = []
  const troubles: ReadingTrouble[] = []
  let part: string | null = null
  let block: string | null = null
  for (const { text: words, line, lines } of eximLines(text)) {
    const [, begun] = /^begin\s+(\S+)/.exec(words) ?? []
    const [, driver] = /^([\w-]+):\s*$/.exec(words) ?? []
    const setting = /^(?:hide\s+)?([\w]+)\s*=\s*(.*)$/.exec(words)
    const [verb = ''] = words.split(/\s+/)
    if (begun !== undefined) {
      part = begun
      block = null
      if (!PARTS.includes(begun)) troubles.push({ line, code: 'unreadable', text: words.slice(0, LONGEST_QUOTE) })
    } else if (words.startsWith('.')) blocks.push(blockOf('directive', words.slice(1), line, lines))
    else if (driver !== undefined && part !== null) {
      block = `${part}/${driver}`
      blocks.push(blockOf(part === 'acl' ? 'acl' : part.replace(/s$/, ''), driver, line, lines))
    } else if (part === 'acl' && VERBS.includes(verb))
      blocks.push({ ...blockOf('verb', words, line, lines), name: block ?? '' })
    else if (part === 'retry' || part === 'rewrite') blocks.push(blockOf(part, words, line, lines))
    else if (setting !== null && (part === null || part === 'acl' || WITH_DRIVERS.includes(part)))
      settings.push({ name: setting[1] ?? '', value: unquoted(setting[2] ?? ''), line, lines, block })
    else if (/^(?:no_|not_)?[a-z_0-9]+$/.test(words))
      settings.push({
        name: words.replace(/^no(?:t)?_/, ''),
        value: /^no(?:t)?_/.test(words) ? 'false' : 'true',
        line,
        lines,
        block,
      })
    else if (/^(?:domain|host|address|local_part)list\s/.test(words))
      settings.push({ ...listSetting(words), line, lines, block: null })
    else if (part === 'acl') blocks.push({ ...blockOf('condition', words, line, lines), name: block ?? '' })
    else troubles.push({ line, code: 'unreadable', text: words.slice(0, LONGEST_QUOTE) })
  }
  return { kind: 'exim', form: 'file', settings, blocks, troubles }
}

function blockOf(type: string, words: string, line: number, lines: number): Block {
  const [name = '', ...rest] = words.split(/\s+/)
  return { type, name, words: type === 'verb' || type === 'condition' ? [name, ...rest] : rest, line, lines }
}

/** `hostlist relay_from_hosts = …` is a setting of the name `hostlist relay_from_hosts`. */
function listSetting(words: string): Pick<Setting, 'name' | 'value'> {
  const at = words.indexOf('=')
  if (at < 0) return { name: words, value: '' }
  return { name: words.slice(0, at).trim().replace(/\s+/g, ' '), value: words.slice(at + 1).trim() }
}

function unquoted(value: string): string {
  return /^".*"$/.test(value) ? value.slice(1, -1) : value
}

function eximLines(text: string): readonly { readonly text: string; readonly line: number; readonly lines: number }[] {
  const found: { text: string; line: number; lines: number }[] = []
  let current: string[] = []
  let first = 0
  for (const [index, raw] of text.split(/\r\n?|\n/, MOST_LINES).entries()) {
    const trimmed = raw.trim()
    // Within a line that goes on, a comment is left out and the line goes on after it.
    if (trimmed.startsWith('#') || (trimmed === '' && current.length === 0)) continue
    if (current.length === 0) first = index + 1
    const goesOn = trimmed.endsWith('\\')
    current.push(goesOn ? trimmed.slice(0, -1).trim() : trimmed)
    if (goesOn) continue
    found.push({ text: current.join(' ').trim(), line: first, lines: index + 2 - first })
    current = []
  }
  if (current.length > 0) found.push({ text: current.join(' ').trim(), line: first, lines: current.length })
  return found
}
