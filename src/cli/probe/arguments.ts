import { PROBE_VARIANTS, type ProbeVariant } from '../../engine/probes/probe-plan.ts'
import type { Language } from '../../text/language.ts'
import { listOf, splitArguments } from '../check/report-options.ts'
import { chosenLanguage } from '../language.ts'
import { type Environment, type Manner, mannerOf, numberOf, USUAL, withoutMore } from '../usual-options.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** What `postdesk probe send` was asked for. */
export interface SendArguments extends Manner {
  readonly do: 'send'
  /** An address of one of the senders; null: the usual one, where there is only one sender. */
  readonly from: string | null
  /** Label or id, where two senders have the same address. */
  readonly sender: string | null
  /** Addresses, labels or ids. */
  readonly to: 'all' | readonly string[]
  readonly variant: ProbeVariant
  readonly mailLanguage: Language
  readonly subject: string | null
  /** A path; `-` is the standard input. */
  readonly textFile: string | null
  readonly yes: boolean
  readonly wait: boolean
  readonly timeoutSeconds: number | null
}

export interface WatchArguments extends Manner {
  readonly do: 'watch'
  readonly untilDone: boolean
  readonly timeoutSeconds: number | null
}

export interface ListArguments extends Manner {
  readonly do: 'list'
  readonly state: 'open' | 'ended' | null
  /** Address, label or id. */
  readonly mailbox: string | null
  readonly family: string | null
  readonly limit: number
}

export interface ShowArguments extends Manner {
  readonly do: 'show'
  /** An id or its beginning; `last`: the newest. */
  readonly id: string
  readonly source: boolean
}

export interface ReportArguments extends Manner {
  readonly do: 'report'
  readonly days: number
  readonly bucketDays: number
}

export type ProbeArguments =
  | { readonly do: 'help' }
  | SendArguments
  | WatchArguments
  | ListArguments
  | ShowArguments
  | ReportArguments

/** Reads the arguments behind `probe`. Throws WrongUsage. */
export function parseProbeArguments([what, ...rest]: readonly string[], environment: Environment): ProbeArguments {
  switch (what) {
    case 'send':
      return parseSend(rest, environment)
    case 'watch':
      return parseWatch(rest, environment)
    case 'list':
      return parseList(rest, environment)
    case 'show':
      return parseShow(rest, environment)
    case 'report':
      return parseReport(rest, environment)
    case 'help':
    case '--help':
    case '-h':
      return { do: 'help' }
    default:
      throw new WrongUsage(
        `expected send, watch, list, show or report behind "probe", got ${what === undefined ? 'nothing' : `"${what}"`} (postdesk help probe)`,
      )
  }
}

function parseSend(argv: readonly string[], environment: Environment): ProbeArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    from: { type: 'string' },
    sender: { type: 'string' },
    to: { type: 'string', multiple: true },
    variant: { type: 'string' },
    'mail-language': { type: 'string' },
    subject: { type: 'string' },
    'text-file': { type: 'string' },
    yes: { type: 'boolean', short: 'y' },
    wait: { type: 'boolean' },
    timeout: { type: 'string' },
  })
  if (values.help) return { do: 'help' }
  withoutMore(positionals)
  const to = listOf(values.to)
  if (to.length === 0)
    throw new WrongUsage('expected --to and a mailbox, or --to all, got no --to (postdesk help probe)')
  if (values.timeout !== undefined && !values.wait) throw new WrongUsage('expected --timeout together with --wait')
  const manner = mannerOf(values, environment)
  return {
    ...manner,
    do: 'send',
    from: values.from ?? null,
    sender: values.sender ?? null,
    to: to.includes('all') ? 'all' : to,
    variant: variantOf(values.variant),
    mailLanguage: values['mail-language'] === undefined ? manner.language : chosenLanguage(values['mail-language'], {}),
    subject: values.subject ?? null,
    textFile: values['text-file'] ?? null,
    yes: values.yes ?? false,
    wait: values.wait ?? false,
    timeoutSeconds: numberOf('--timeout', values.timeout, 1, 1_000_000),
  }
}

function parseWatch(argv: readonly string[], environment: Environment): ProbeArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    'until-done': { type: 'boolean' },
    timeout: { type: 'string' },
  })
  if (values.help) return { do: 'help' }
  withoutMore(positionals)
  return {
    ...mannerOf(values, environment),
    do: 'watch',
    untilDone: values['until-done'] ?? false,
    timeoutSeconds: numberOf('--timeout', values.timeout, 1, 1_000_000),
  }
}

function parseList(argv: readonly string[], environment: Environment): ProbeArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    open: { type: 'boolean' },
    ended: { type: 'boolean' },
    mailbox: { type: 'string' },
    provider: { type: 'string' },
    limit: { type: 'string' },
  })
  if (values.help) return { do: 'help' }
  withoutMore(positionals)
  if (values.open && values.ended) throw new WrongUsage('expected one of --open and --ended, got both')
  return {
    ...mannerOf(values, environment),
    do: 'list',
    state: values.open ? 'open' : values.ended ? 'ended' : null,
    mailbox: values.mailbox ?? null,
    family: values.provider ?? null,
    limit: numberOf('--limit', values.limit, 1, 200) ?? 30,
  }
}

function parseShow(argv: readonly string[], environment: Environment): ProbeArguments {
  const { values, positionals } = splitArguments(argv, { ...USUAL, source: { type: 'boolean' } })
  if (values.help) return { do: 'help' }
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0)
    throw new WrongUsage(`expected one id of a probe, or "last", got ${positionals.length} (postdesk probe list)`)
  return { ...mannerOf(values, environment), do: 'show', id, source: values.source ?? false }
}

function parseReport(argv: readonly string[], environment: Environment): ProbeArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    days: { type: 'string' },
    'bucket-days': { type: 'string' },
  })
  if (values.help) return { do: 'help' }
  withoutMore(positionals)
  return {
    ...mannerOf(values, environment),
    do: 'report',
    days: numberOf('--days', values.days, 1, 1100) ?? 30,
    bucketDays: numberOf('--bucket-days', values['bucket-days'], 1, 31) ?? 7,
  }
}

function variantOf(name = 'plain'): ProbeVariant {
  const variant = PROBE_VARIANTS.find((one) => one.toLowerCase() === name.toLowerCase().replaceAll('-', ''))
  if (variant === undefined) throw new WrongUsage(`expected --variant ${PROBE_VARIANTS.join(', ')}, got "${name}"`)
  return variant
}
