import type { Localized } from '../../bounces/diagnosis.ts'
import type { Block, Configuration } from '../configuration.ts'
import type { LintHit } from '../lint-rule.ts'

/** Blocks of this type, in order. */
export function blocksOf({ blocks }: Configuration, type: string): readonly Block[] {
  return blocks.filter((block) => block.type === type)
}

/** A hit at a block; `change`: what stands there then, null: nothing can be said in one place. */
export function atBlock({ line, lines }: Block, change: string | null, says: Localized): LintHit {
  return { line, lines, says, change, adds: false }
}

/** A hit for what is missing; `change` is added at the end. */
export function missingFrom({ settings, blocks }: Configuration, change: string, says: Localized): LintHit {
  const line = [...settings, ...blocks].reduce((last, one) => Math.max(last, one.line + one.lines - 1), 1)
  return { line, lines: 1, says, change, adds: true }
}

/** A service of master.cf as it is written, with this option put in or changed. */
export function withOption({ name, words }: Block, option: string, value: string): string {
  const [service, type] = name.split('/')
  const kept = words
    .join(' ')
    .replace(new RegExp(`\\s+-o\\s*(?:\\{\\s*)?${option}\\s*=\\s*(?:[^{}\\s]*\\s*\\}|\\S*)`), '')
  return `${service} ${type} ${kept}\n  -o ${option}=${value}`
}

/** After these stands a name, which may be a word of the language too: Debian's action is called "relay". */
const BEFORE_NAMES: readonly string[] = ['action', 'filter', 'hostname', 'helo', 'pki']

/** A statement of smtpd.conf with these words, as smtpd reads it: names in quotes, lists in braces. */
export function writeStatement({ type }: Block, words: readonly string[]): string {
  const written = words.map((word, index) => {
    if (word.includes(',')) return `{ ${word} }`
    const isName = BEFORE_NAMES.includes(words[index - 1] ?? type)
    return !isName && /^[\w:/<!*][^\s"#]*$/.test(word) ? word : `"${word}"`
  })
  return [type, ...written].join(' ')
}

/** Words without this one, and without the table that belongs to it: `auth <passwords>`. */
export function withoutOption(words: readonly string[], ...options: readonly string[]): readonly string[] {
  return words.filter(
    (word, index) => !options.includes(word) && !(word.startsWith('<') && options.includes(words[index - 1] ?? '')),
  )
}
