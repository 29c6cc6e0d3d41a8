import { LINTED, type Linted } from '../../engine/lint/configuration.ts'
import { SETUP_STEPS, type SetupStep } from '../../engine/setup/setup.ts'
import type { Language } from '../../text/language.ts'
import { splitArguments } from '../check/report-options.ts'
import { chosenLanguage } from '../language.ts'
import { WrongUsage } from '../wrong-usage.ts'

const OPTIONS = {
  ansible: { type: 'boolean' },
  calendar: { type: 'boolean' },
  form: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  host: { type: 'string' },
  ip: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  kind: { type: 'string', multiple: true },
  lang: { type: 'string' },
  plan: { type: 'string' },
  port25: { type: 'string' },
  recipe: { type: 'boolean' },
  role: { type: 'string' },
  set: { type: 'string', multiple: true },
  stack: { type: 'string' },
  step: { type: 'string', multiple: true },
  zone: { type: 'boolean' },
} as const

export interface SetupArguments {
  readonly action: 'plan' | 'records' | 'verify' | 'lint' | 'help'
  readonly given: readonly string[]
  readonly json: boolean
  readonly language: Language
  readonly values: ReturnType<typeof splitArguments<typeof OPTIONS>>['values']
}

const ACTIONS = ['plan', 'records', 'verify', 'lint'] as const
/** Which options each has beside --json and --lang. */
const OWN: Readonly<Record<(typeof ACTIONS)[number], readonly string[]>> = {
  plan: ['role', 'host', 'ip', 'stack', 'set', 'recipe', 'ansible', 'calendar'],
  records: ['zone', 'form'],
  verify: ['step', 'port25'],
  lint: ['kind', 'plan'],
}

/** Reads the arguments behind `setup`. Throws WrongUsage. */
export function parseSetupArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): SetupArguments {
  const { values, positionals } = splitArguments(argv, OPTIONS)
  const [name = '', ...given] = positionals
  const language = chosenLanguage(values.lang, environment)
  if (values.help === true) return { action: 'help', given, json: false, language, values }
  const action = ACTIONS.find((one) => one === name)
  if (action === undefined)
    throw new WrongUsage(
      `expected plan, records, verify or lint, got ${name === '' ? 'nothing' : `"${name}"`} (postdesk help setup)`,
    )
  const foreign = Object.keys(values).find((option) => !['json', 'lang', ...OWN[action]].includes(option))
  if (foreign !== undefined) throw new WrongUsage(`setup ${action} has no option --${foreign}`)
  if (given.length === 0)
    throw new WrongUsage(
      `expected ${action === 'plan' ? 'a domain' : action === 'lint' ? 'files' : 'a plan file'}, got nothing`,
    )
  if (action !== 'lint' && given.length > 1)
    throw new WrongUsage(`expected one, got ${given.length}: ${given.join(' ')}`)
  return { action, given, json: values.json ?? false, language, values }
}

/** Throws WrongUsage for one that is none. */
export function stepsOf(names: readonly string[] | undefined): readonly SetupStep[] | null {
  if (names === undefined) return null
  return names.flatMap((list) => list.split(',')).map((name) => oneOf(SETUP_STEPS, name, 'a step'))
}

export function kindOf(name: string): Linted {
  return oneOf(LINTED, name, 'a kind')
}

function oneOf<T extends string>(all: readonly T[], name: string, what: string): T {
  const found = all.find((one) => one === name)
  if (found === undefined) throw new WrongUsage(`expected ${what} (${all.join(', ')}), got "${name}"`)
  return found
}
