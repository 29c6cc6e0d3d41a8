import { extname } from 'node:path'
import { ANSWER_KINDS } from '../../engine/appeals/appeal.ts'
import { TICKET_FORMATS, type TicketFormat } from '../../text/reports/ticket-file.ts'
import { splitArguments } from '../check/report-options.ts'
import { type Environment, mannerOf, oneOf, USUAL, withoutMore } from '../usual-options.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { PURPOSES, SAID_WORDS, type TicketArguments } from './arguments.ts'

const FORMAT_OF_ENDING: Readonly<Record<string, TicketFormat>> = {
  '.md': 'markdown',
  '.json': 'json',
  '.csv': 'csv',
  '.mbox': 'eml',
  '.eml': 'eml',
  '.ics': 'ics',
}

export function parseExport(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
  })
  if (values.help) return { do: 'help' }
  const output = values.output ?? '-'
  const byName = FORMAT_OF_ENDING[extname(output).toLowerCase()] ?? null
  const format = oneOf('--format', values.format, TICKET_FORMATS) ?? byName ?? (values.json ? 'json' : 'markdown')
  return { ...mannerOf(values, environment), do: 'export', ids: positionals, format, output }
}

export function parseSay(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    text: { type: 'string' },
    'text-file': { type: 'string' },
    until: { type: 'string' },
    answer: { type: 'string' },
    kind: { type: 'string' },
    known: { type: 'string' },
    number: { type: 'string' },
    purpose: { type: 'string' },
    way: { type: 'string' },
  })
  if (values.help) return { do: 'help' }
  const [id, said, ...more] = positionals
  const word = oneOf('the id of a ticket and', said, SAID_WORDS)
  if (id === undefined || word === null)
    throw new WrongUsage(`expected the id of a ticket and one of ${SAID_WORDS.join(', ')} (postdesk help ticket)`)
  withoutMore(more)
  return {
    ...mannerOf(values, environment),
    do: 'say',
    id,
    word,
    text: values.text ?? null,
    textFile: values['text-file'] ?? null,
    until: untilOf(word, values.until),
    answer: values.answer ?? 'last',
    kind: oneOf('--kind', values.kind, ANSWER_KINDS),
    known: values.known ?? null,
    number: values.number ?? null,
    purpose: oneOf('--purpose', values.purpose, PURPOSES) ?? 'request',
    way: values.way ?? null,
  }
}

export function parseDelete(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, { ...USUAL, yes: { type: 'boolean', short: 'y' } })
  if (values.help) return { do: 'help' }
  if (positionals.length === 0) throw new WrongUsage('expected the id of a ticket, or several (postdesk ticket list)')
  return { ...mannerOf(values, environment), do: 'delete', ids: positionals, yes: values.yes ?? false }
}

/** Whoever only forgot to say until when has not said that it is no longer postponed. */
function untilOf(word: string, text: string | undefined): string | null {
  if (text === undefined && word === 'postponed') throw wrongTime('nothing')
  return text === undefined || text === 'none' ? null : instantOf(text)
}

/** A day is its morning on the clock of this computer. */
function instantOf(text: string): string {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:$|T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$)/.exec(text) ?? []
  if (day === undefined || !isDay(day)) throw wrongTime(`"${text}"`)
  const time = new Date(text === day ? `${text}T08:00:00` : text)
  if (Number.isNaN(time.getTime())) throw wrongTime(`"${text}"`)
  return time.toISOString()
}

/** February has no 30th, though JavaScript counts on into March. */
function isDay(day: string): boolean {
  const start = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(day)
}

function wrongTime(got: string): WrongUsage {
  return new WrongUsage(`expected --until with a day (2026-12-24), a time (2026-12-24T08:00:00Z) or none, got ${got}`)
}
