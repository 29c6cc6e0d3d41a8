import type { Block, Configuration, ReadingTrouble, Setting } from '../configuration.ts'
import { logicalLines } from './logical-lines.ts'

/**
 * master.cf (master(5)): eight columns for each service, of which the last is the command; its `-o name=value` are settings of the block. With the long form
 * `-o { name = value }` too. The name of a block is `service/type`: `smtp/inet`, `submission/inet`; its words are all that follows.
 */
export function readPostfixMaster(text: string): Configuration {
  const settings: Setting[] = []
  const blocks: Block[] = []
  const troubles: ReadingTrouble[] = []
  for (const { text: words, line, lines } of logicalLines(text)) {
    const [service = '', type = '', ...rest] = words.split(/\s+/)
    if (rest.length < COLUMNS || !TYPES.includes(type)) {
      troubles.push({ line, code: 'unreadable', text: words.slice(0, LONGEST_QUOTE) })
      continue
    }
    const name = `${service}/${type}`
    blocks.push({ type: 'service', name, words: rest, line, lines })
    for (const [option, value] of overrides(rest.slice(COLUMNS).join(' ')))
      settings.push({ name: option, value, line, lines, block: name })
  }
  return { kind: 'postfixMaster', form: 'file', settings, blocks, troubles }
}

/** private, unpriv, chroot, wakeup, maxproc, command. */
const COLUMNS = 6
const TYPES: readonly string[] = ['inet', 'unix', 'unix-dgram', 'fifo', 'pass']
const LONGEST_QUOTE = 200
const OPTION = /-o\s*(?:\{\s*([^=\s{}]{1,200})\s*=\s*([^{}]*)\}|([^=\s{}]{1,200})=(\S*))/g

function overrides(command: string): readonly (readonly [string, string])[] {
  return [...command.matchAll(OPTION)].map(([, long, longValue, short, shortValue]) => [
    long ?? short ?? '',
    (longValue ?? shortValue ?? '').trim(),
  ])
}
