import { type CheckRequest, normalizeRequest, WrongRequest } from '../../node/checks/check-request.ts'
import type { Language } from '../../text/language.ts'
import { chosenLanguage } from '../language.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { PrintOptions } from './print-report.ts'
import { listOf, onlyOf, printOptionsOf, REPORT_OPTIONS, splitArguments } from './report-options.ts'

/** What `postdesk check` was asked for. */
export type CheckArguments =
  | { readonly do: 'help' }
  | { readonly do: 'list'; readonly json: boolean; readonly language: Language }
  | (PrintOptions & { readonly do: 'run'; readonly request: CheckRequest })

const OPTIONS = {
  ...REPORT_OPTIONS,
  ip: { type: 'string', multiple: true },
  ehlo: { type: 'string' },
  selector: { type: 'string', multiple: true },
  own: { type: 'string', multiple: true },
  list: { type: 'boolean' },
} as const

/** Reads the arguments behind `check`. Throws WrongUsage. */
export function parseCheckArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CheckArguments {
  const { values, positionals } = splitArguments(argv, OPTIONS)
  if (values.help) return { do: 'help' }
  if (values.list) return { do: 'list', json: values.json ?? false, language: chosenLanguage(values.lang, environment) }
  const [domain, ...more] = positionals
  if (domain === undefined) throw new WrongUsage('expected a domain, got nothing (postdesk help check)')
  if (more.length > 0) throw new WrongUsage(`expected one domain, got ${positionals.length}: ${positionals.join(' ')}`)
  return { do: 'run', request: requestOf(domain, values), ...printOptionsOf(values, environment) }
}

type Values = ReturnType<typeof splitArguments<typeof OPTIONS>>['values']

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
      only: onlyOf(values),
    })
  } catch (error) {
    if (error instanceof WrongRequest) throw new WrongUsage(error.message)
    throw error
  }
}
