import { type ParseArgsConfig, parseArgs } from 'node:util'
import { chosenLanguage } from '../language.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { PrintOptions } from './print-report.ts'

/** The options of every command that makes checks and prints what came of them. */
export const REPORT_OPTIONS = {
  resolver: { type: 'string' },
  only: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  html: { type: 'boolean' },
  verbose: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

interface ReportValues {
  readonly only?: readonly string[] | undefined
  readonly json?: boolean | undefined
  readonly markdown?: boolean | undefined
  readonly html?: boolean | undefined
  readonly verbose?: boolean | undefined
  readonly lang?: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** Splits the arguments by the options of a command. Throws WrongUsage for one that it does not have. */
export function splitArguments<O extends NonNullable<ParseArgsConfig['options']>>(argv: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

/** How the report is to be printed. Throws WrongUsage for two ways at once. */
export function printOptionsOf(values: ReportValues, environment: Environment): PrintOptions {
  const ways = (['json', 'markdown', 'html'] as const).filter((way) => values[way] === true)
  if (ways.length > 1) throw new WrongUsage(`expected one of --json, --markdown and --html, got ${ways.length} of them`)
  const language = chosenLanguage(values.lang, environment)
  return { output: ways[0] ?? 'people', verbose: values.verbose ?? false, language }
}

/** The checks that are named; null: all. */
export function onlyOf({ only }: ReportValues): readonly string[] | null {
  return only === undefined ? null : listOf(only)
}

/** An option may come several times, or with several values joined by commas. */
export function listOf(values: readonly string[] = []): readonly string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}
