import type { Configuration, Linted, ReadingTrouble, Setting } from '../configuration.ts'

const MOST_LINES = 50_000
const LONGEST_QUOTE = 200

/** opendkim.conf(5): a name, white space, a value; `#` begins a comment anywhere. Names know no case, so they are told in lower case. */
export function readKeyValues(text: string, kind: Linted = 'opendkim'): Configuration {
  const settings: Setting[] = []
  const troubles: ReadingTrouble[] = []
  const seen = new Set<string>()
  for (const [index, words] of text.split(/\r\n?|\n/, MOST_LINES).entries()) {
    const bare = words.replace(/#.*$/, '').trim()
    if (bare === '') continue
    const [, name = '', value = ''] = /^([A-Za-z0-9_-]+)\s+(\S.*)$/.exec(bare) ?? []
    const line = index + 1
    if (name === '') {
      troubles.push({ line, code: 'unreadable', text: bare.slice(0, LONGEST_QUOTE) })
      continue
    }
    const key = name.toLowerCase()
    if (seen.has(key)) troubles.push({ line, code: 'duplicate', text: name })
    seen.add(key)
    settings.push({ name: key, value: value.trim(), line, lines: 1, block: null })
  }
  return { kind, form: 'file', settings, blocks: [], troubles }
}
