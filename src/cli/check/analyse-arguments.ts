import type { AnalysisRequest } from '../../node/analysis/analysis-request.ts'
import type { Language } from '../../text/language.ts'
import { chosenLanguage } from '../language.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { listOf, splitArguments } from './report-options.ts'

/** What `postdesk analyse` was asked for. */
export type AnalyseArguments =
  | { readonly do: 'help' }
  | {
      readonly do: 'run'
      /** A path; `-` is the standard input. */
      readonly file: string
      readonly request: Omit<AnalysisRequest, 'source'>
      readonly json: boolean
      /** Also what passed, and the lines as they stand. */
      readonly verbose: boolean
      readonly language: Language
    }

const OPTIONS = {
  ip: { type: 'string' },
  ehlo: { type: 'string' },
  from: { type: 'string' },
  'authserv-id': { type: 'string', multiple: true },
  own: { type: 'string', multiple: true },
  resolver: { type: 'string' },
  json: { type: 'boolean' },
  verbose: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments behind `analyse`. Throws WrongUsage. */
export function parseAnalyseArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): AnalyseArguments {
  const { values, positionals } = splitArguments(argv, OPTIONS)
  if (values.help) return { do: 'help' }
  const [file] = positionals
  if (file === undefined || positionals.length > 1)
    throw new WrongUsage(
      `expected one mail as a file, or - for the standard input, got ${positionals.length} (postdesk help analyse)`,
    )
  const request = {
    address: values.ip ?? null,
    ehloName: values.ehlo ?? null,
    mailFrom: values.from ?? null,
    authservIds: listOf(values['authserv-id']),
    ownServers: listOf(values.own),
    resolver: values.resolver ?? null,
  }
  const language = chosenLanguage(values.lang, environment)
  return { do: 'run', file, request, json: values.json ?? false, verbose: values.verbose ?? false, language }
}
