import type { MessageRequest } from '../../node/checks/run-message-checks.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { PrintOptions } from './print-report.ts'
import { onlyOf, printOptionsOf, REPORT_OPTIONS, splitArguments } from './report-options.ts'

/** What `postdesk message` was asked for. */
export type MessageArguments =
  | { readonly do: 'help' }
  | (PrintOptions & {
      readonly do: 'run'
      /** A path; `-` is the standard input. */
      readonly file: string
      readonly request: Omit<MessageRequest, 'source'>
    })

const OPTIONS = {
  ...REPORT_OPTIONS,
  ip: { type: 'string' },
  ehlo: { type: 'string' },
  from: { type: 'string' },
  'authserv-id': { type: 'string' },
} as const

/** Reads the arguments behind `message`. Throws WrongUsage. */
export function parseMessageArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): MessageArguments {
  const { values, positionals } = splitArguments(argv, OPTIONS)
  if (values.help) return { do: 'help' }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) {
    const came = positionals.length
    throw new WrongUsage(
      `expected one mail as a file, or - for the standard input, got ${came} (postdesk help message)`,
    )
  }
  const request = {
    address: values.ip ?? null,
    ehloName: values.ehlo ?? null,
    mailFrom: values.from ?? null,
    authservIds: values['authserv-id'] === undefined ? [] : [values['authserv-id']],
    resolver: values.resolver ?? null,
    only: onlyOf(values),
  }
  return { do: 'run', file, request, ...printOptionsOf(values, environment) }
}
