import type { Configuration, ReadingTrouble, Setting } from '../configuration.ts'
import { logicalLines } from './logical-lines.ts'

/**
 * main.cf, or what `postconf -n` prints (postconf(5)): `name = value`; a line that begins with white space goes on with the one before, also over comments
 * and empty lines. Of two with one name the last counts; that there are two is told.
 */
export function readPostfix(text: string): Configuration {
  const settings: Setting[] = []
  const troubles: ReadingTrouble[] = []
  const seen = new Map<string, number>()
  let hasComment = false
  for (const { text: words, line, lines } of logicalLines(text, () => (hasComment = true))) {
    const at = words.indexOf('=')
    const name = words.slice(0, at).trim()
    if (at < 1 || !/^[A-Za-z0-9_.$-]+$/.test(name)) {
      troubles.push({ line, code: 'unreadable', text: words.slice(0, LONGEST_QUOTE) })
      continue
    }
    if (seen.has(name)) troubles.push({ line, code: 'duplicate', text: name })
    seen.set(name, line)
    settings.push({ name, value: words.slice(at + 1).trim(), line, lines, block: null })
  }
  const isSorted = settings.every(({ name }, index) => index === 0 || (settings[index - 1]?.name ?? '') <= name)
  // `postconf -n` sorts, and knows no comments.
  return { kind: 'postfix', form: isSorted && !hasComment ? 'effective' : 'file', settings, blocks: [], troubles }
}

const LONGEST_QUOTE = 200
