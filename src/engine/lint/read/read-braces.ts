import type { Block, Configuration, Linted, ReadingTrouble, Setting } from '../configuration.ts'

const MOST_LINES = 50_000
const DEEPEST = 50
const LONGEST_QUOTE = 200

/**
 * Settings in blocks of braces: Dovecot's configuration and `doveconf -n`, Rspamd's UCL as far as people write it. `name = value`, `name "value";`, `name {`. The name
 * of a block is the way to it: `service auth/unix_listener`.
 */
export function readBraces(text: string, kind: Extract<Linted, 'dovecot' | 'rspamdDkim'>): Configuration {
  const settings: Setting[] = []
  const blocks: Block[] = []
  const troubles: ReadingTrouble[] = []
  const way: { name: string; line: number; words: readonly string[] }[] = []
  const path = () => (way.length === 0 ? null : way.map(({ name }) => name).join('/'))
  const lines = text.split(/\r\n?|\n/, MOST_LINES)
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    for (const words of statements(raw)) {
      // The end of a list over several lines; what stands in it was read.
      if (words === ']') continue
      if (words === '}') {
        const closed = way.pop()
        if (closed === undefined) troubles.push({ line, code: 'unclosed', text: '}' })
        else blocks.push({ ...closed, type: 'section', name: closed.name, lines: line - closed.line + 1 })
      } else if (words.endsWith('{')) {
        const inner = words.slice(0, -1).trim().split(/\s+/)
        if (way.length >= DEEPEST) troubles.push({ line, code: 'tooLong', text: words.slice(0, LONGEST_QUOTE) })
        else way.push({ name: unquoted(inner.join(' ')), line, words: inner })
      } else {
        const setting = readSetting(words)
        if (/^[.!]include/.test(words))
          blocks.push({ type: 'directive', name: 'include', words: [words], line, lines: 1 })
        else if (setting === null) troubles.push({ line, code: 'unreadable', text: words.slice(0, LONGEST_QUOTE) })
        else settings.push({ ...setting, line, lines: 1, block: path() })
      }
    }
  }
  for (const { name, line } of way) troubles.push({ line, code: 'unclosed', text: name })
  return { kind, form: /^# \d+\.\d+/.test(text) ? 'effective' : 'file', settings, blocks, troubles }
}

/** What stands in a line, without comments: an opening with its name, a closing, a setting. */
function statements(line: string): readonly string[] {
  const found: string[] = []
  let current = ''
  let quote = ''
  const end = () => {
    if (current.trim() !== '') found.push(current.trim())
    current = ''
  }
  for (const sign of line) {
    if (quote !== '') {
      current += sign
      if (sign === quote) quote = ''
    } else if (sign === '#' && (current === '' || /\s$/.test(current))) break
    else if (sign === '"' || sign === "'") {
      quote = sign
      current += sign
    } else if (sign === '{') {
      // A variable of Dovecot (`%{user}`) and an empty list are no blocks.
      if (/%$|[$]$/.test(current)) {
        quote = '}'
        current += sign
      } else {
        current += sign
        end()
      }
    } else if (sign === '}') {
      end()
      found.push('}')
    } else if (sign === ';') end()
    else current += sign
  }
  end()
  return found
}

function readSetting(words: string): { readonly name: string; readonly value: string } | null {
  const [, name = '', value = ''] = /^([\w!./@:<>-]+)(?:\s*[=:]\s*|\s+)(.*)$/.exec(words) ?? []
  if (name !== '') return { name, value: unquoted(value.trim().replace(/,$/, '')) }
  return /^[\w!./@-]+\s*=?$/.test(words) ? { name: words.replace(/\s*=$/, ''), value: '' } : null
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value
}
