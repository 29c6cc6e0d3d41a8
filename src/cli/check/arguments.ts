import { parseArgs } from 'node:util'
import { type CheckRequest, normalizeRequest, WrongRequest } from '../../node/checks/check-request.ts'
import type { Language } from '../../text/language.ts'
import { chosenLanguage } from '../language.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** What `postdesk check` was asked for. */
export type CheckArguments =
  | { readonly do: 'help' }
  | { readonly do: 'list'; readonly json: boolean; readonly language: Language }
  | {
      readonly do: 'run'
      readonly request: CheckRequest
      readonly output: 'people' | 'json' | 'markdown' | 'html'
      /** Also what passed, with its evidence. */
      readonly verbose: boolean
      readonly language: Language
    }

const OPTIONS = {
  ip: { type: 'string', multiple: true },
  ehlo: { type: 'string' },
  selector: { type: 'string', multiple: true },
  own: { type: 'string', multiple: true },
  resolver: { type: 'string' },
  only: { type: 'string', multiple: true },
  list: { type: 'boolean' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  html: { type: 'boolean' },
  verbose: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments behind `check`. Throws WrongUsage. */
export function parseCheckArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CheckArguments {
  const { values, positionals } = parse(argv)
  if (values.help) return { do: 'help' }
  const language = chosenLanguage(values.lang, environment)
  if (values.list) return { do: 'list', json: values.json ?? false, language }
  const [domain, ...more] = positionals
  if (domain === undefined) throw new WrongUsage('expected a domain, got nothing (postdesk help check)')
  if (more.length > 0) throw new WrongUsage(`expected one domain, got ${positionals.length}: ${positionals.join(' ')}`)
  return {
    do: 'run',
    request: requestOf(domain, values),
    output: outputOf(values),
    verbose: values.verbose ?? false,
    language,
  }
}

type Values = ReturnType<typeof parse>['values']

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

function requestOf(domain: string, values: Values): CheckRequest {
  const own = listOf(values.own)
  try {
    return normalizeRequest({
      domain,
      addresses: listOf(values.ip),
      ehloName: values.ehlo ?? null,
      selectors: listOf(values.selector),
      ownServers: own.includes('all') ? 'all' : own,
      resolver: values.resolver ?? null,
      only: values.only === undefined ? null : listOf(values.only),
    })
  } catch (error) {
    if (error instanceof WrongRequest) throw new WrongUsage(error.message)
    throw error
  }
}

/** An option may come several times, or with several values joined by commas. */
export function listOf(values: readonly string[] = []): readonly string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

/** How the report is printed. Throws WrongUsage for two ways at once. */
export function outputOf({
  json,
  markdown,
  html,
}: Pick<Values, 'json' | 'markdown' | 'html'>): 'people' | 'json' | 'markdown' | 'html' {
  const wanted = [json && 'json', markdown && 'markdown', html && 'html'].filter(
    (one) => one === 'json' || one === 'markdown' || one === 'html',
  )
  if (wanted.length > 1) throw new WrongUsage('expected one of --json, --markdown and --html, got several')
  return wanted[0] ?? 'people'
}
