import type { Language } from '../../text/language.ts'
import { chosenLanguage } from '../language.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** What `postdesk diagnose` was asked for. */
export interface DiagnoseArguments {
  /** `people`: laid out for reading. */
  readonly output: 'people' | 'json' | 'jsonl'
  /** Paths; `-` is the standard input. */
  readonly inputs: readonly string[]
  /** Inputs are logs, each line is judged by itself. */
  readonly log: boolean
  readonly language: Language
  /** A folder with knowledge of the user's own. */
  readonly knowledge: string | null
  /** Also make the checks that the steps name; null: nothing leaves this computer. */
  readonly live: {
    readonly domain: string | null
    readonly ownServers: 'all' | readonly string[]
    readonly resolver: string | null
  } | null
  readonly help: boolean
}

/** Reads the arguments behind `diagnose`. Throws WrongUsage. */
export function parseDiagnoseArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): DiagnoseArguments {
  const { flags, values, inputs } = sortArguments(argv)
  const isJsonl = flags.has('--jsonl')
  if (isJsonl && flags.has('--json')) throw new WrongUsage('expected one of --json and --jsonl, got both')
  if (flags.has('--log') && !isJsonl) throw new WrongUsage('expected --log together with --jsonl, got --log alone')
  return {
    output: isJsonl ? 'jsonl' : flags.has('--json') ? 'json' : 'people',
    inputs,
    log: flags.has('--log'),
    language: chosenLanguage(values.get('--lang'), environment),
    knowledge: values.get('--knowledge') ?? null,
    live: liveOf(flags, values),
    help: flags.has('--help') || flags.has('-h'),
  }
}

const FLAGS: ReadonlySet<string> = new Set(['--json', '--jsonl', '--log', '--live', '--help', '-h'])
const VALUES: ReadonlySet<string> = new Set(['--lang', '--knowledge', '--domain', '--own', '--resolver'])

/** Behind --live stands what the checks need to know; alone these options mean nothing. */
function liveOf(flags: ReadonlySet<string>, values: ReadonlyMap<string, string>): DiagnoseArguments['live'] {
  const stray = ['--domain', '--own', '--resolver'].find((name) => values.has(name))
  if (!flags.has('--live')) {
    if (stray !== undefined) throw new WrongUsage(`expected ${stray} together with --live, got ${stray} alone`)
    return null
  }
  if (flags.has('--jsonl')) throw new WrongUsage('expected one of --live and --jsonl, got both')
  const own = values.get('--own')?.split(',') ?? []
  const [domain, resolver] = [values.get('--domain') ?? null, values.get('--resolver') ?? null]
  return { domain, ownServers: own.includes('all') ? 'all' : own, resolver }
}

interface SortedArguments {
  readonly flags: Set<string>
  readonly values: Map<string, string>
  readonly inputs: string[]
}

function sortArguments(argv: readonly string[]): SortedArguments {
  const sorted: SortedArguments = { flags: new Set(), values: new Map(), inputs: [] }
  const rest = [...argv]
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--') sorted.inputs.push(...rest.splice(0))
    else if (argument === '-' || !argument.startsWith('-')) sorted.inputs.push(argument)
    else sortOption(argument, rest, sorted)
  }
  return sorted
}

function sortOption(argument: string, rest: string[], { flags, values }: SortedArguments): void {
  const equals = argument.startsWith('--') ? argument.indexOf('=') : -1
  const name = equals < 0 ? argument : argument.slice(0, equals)
  if (FLAGS.has(name) && equals < 0) flags.add(name)
  else if (VALUES.has(name)) values.set(name, takeValue(name, equals < 0 ? rest.shift() : argument.slice(equals + 1)))
  else if (FLAGS.has(name)) throw new WrongUsage(`expected ${name} without a value, got "${argument}"`)
  else throw new WrongUsage(`expected one of ${[...FLAGS, ...VALUES].sort().join(', ')}, got "${argument}"`)
}

function takeValue(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new WrongUsage(`expected a value behind ${name}, got none`)
  return value
}
