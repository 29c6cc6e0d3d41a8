import { parseArgs } from 'node:util'
import type { MessageRequest } from '../../node/checks/run-message-checks.ts'
import { chosenLanguage } from '../language.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { listOf, outputOf } from './arguments.ts'
import type { PrintOptions } from './print-report.ts'

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
  ip: { type: 'string' },
  ehlo: { type: 'string' },
  from: { type: 'string' },
  'authserv-id': { type: 'string' },
  resolver: { type: 'string' },
  only: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  html: { type: 'boolean' },
  verbose: { type: 'boolean', short: 'v' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads the arguments behind `message`. Throws WrongUsage. */
export function parseMessageArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): MessageArguments {
  const { values, positionals } = parse(argv)
  if (values.help) return { do: 'help' }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new WrongUsage(
      `expected one mail as a file, or - for the standard input, got ${positionals.length} (postdesk help message)`,
    )
  return {
    do: 'run',
    file,
    request: {
      address: values.ip ?? null,
      ehloName: values.ehlo ?? null,
      mailFrom: values.from ?? null,
      authservId: values['authserv-id'] ?? null,
      resolver: values.resolver ?? null,
      only: values.only === undefined ? null : listOf(values.only),
    },
    output: outputOf(values),
    verbose: values.verbose ?? false,
    language: chosenLanguage(values.lang, environment),
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}
