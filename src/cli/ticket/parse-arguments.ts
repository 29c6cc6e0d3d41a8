import { listOf, splitArguments } from '../check/report-options.ts'
import { type Environment, mannerOf, numberOf, oneOf, USUAL, withoutMore } from '../usual-options.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { TicketArguments } from './arguments.ts'
import { parseDelete, parseExport, parseSay } from './parse-saying.ts'
import { parseDraft, parseSend } from './parse-writing.ts'

type Parse = (argv: readonly string[], environment: Environment) => TicketArguments

const PARSERS: Readonly<Record<string, Parse>> = {
  new: parseNew,
  list: parseList,
  show: parseShow,
  draft: parseDraft,
  send: parseSend,
  answer: parseAnswer,
  answers: parseAnswers,
  give: parseGive,
  due: parseDue,
  export: parseExport,
  say: parseSay,
  delete: parseDelete,
  help: () => ({ do: 'help' }),
  '--help': () => ({ do: 'help' }),
  '-h': () => ({ do: 'help' }),
}

/** Reads the arguments behind `ticket`. Throws WrongUsage. */
export function parseTicketArguments(
  [what = '', ...rest]: readonly string[],
  environment: Environment,
): TicketArguments {
  const parse = Object.hasOwn(PARSERS, what) ? PARSERS[what] : undefined
  if (parse !== undefined) return parse(rest, environment)
  const got = what === '' ? 'nothing' : `"${what}"`
  throw new WrongUsage(
    `expected new, list, show, draft, send, answer, answers, give, due, export, say or delete behind "ticket", got ${got} (postdesk help ticket)`,
  )
}

function parseNew(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    from: { type: 'string' },
    recipient: { type: 'string' },
    run: { type: 'string' },
    check: { type: 'string' },
    list: { type: 'string' },
    probe: { type: 'string' },
    organization: { type: 'string' },
    address: { type: 'string', multiple: true },
    way: { type: 'string' },
    ways: { type: 'boolean' },
  })
  if (values.help) return { do: 'help' }
  withoutMore(positionals)
  const origins = [values.from, values.run, values.probe].filter((one) => one !== undefined)
  if (origins.length > 1) throw new WrongUsage('expected one of --from, --run and --probe, got several')
  return {
    ...mannerOf(values, environment),
    do: 'new',
    origin: originOf(values),
    organization: values.organization ?? null,
    addresses: listOf(values.address),
    way: values.way ?? null,
    ways: values.ways ?? false,
  }
}

interface OriginValues {
  readonly from?: string
  readonly recipient?: string
  readonly run?: string
  readonly check?: string
  readonly list?: string
  readonly probe?: string
}

function originOf({ from, recipient, run, check, list, probe }: OriginValues) {
  if (from !== undefined) {
    const number = numberOf('--recipient', recipient, 1, 100_000) ?? 1
    return { kind: 'file', file: from, recipient: number - 1 } as const
  }
  if (probe !== undefined) return { kind: 'probe', probeId: probe } as const
  if (run === undefined) return { kind: 'empty' } as const
  if (check === undefined) throw new WrongUsage('expected --check ID with --run')
  return { kind: 'check', runId: run, check, list: list ?? null } as const
}

function parseList(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    search: { type: 'string' },
    open: { type: 'boolean' },
    ended: { type: 'boolean' },
    column: { type: 'string' },
    organization: { type: 'string' },
    move: { type: 'string' },
    newest: { type: 'boolean' },
    offset: { type: 'string' },
    limit: { type: 'string' },
  })
  if (values.help) return { do: 'help' }
  withoutMore(positionals)
  if (values.open && values.ended) throw new WrongUsage('expected one of --open and --ended, got both')
  return {
    ...mannerOf(values, environment),
    do: 'list',
    search: values.search ?? '',
    open: values.open ? true : values.ended ? false : null,
    column: oneOf('--column', values.column, ['toWrite', 'asked', 'answered', 'escalated', 'solved', 'ended']),
    organization: values.organization ?? null,
    move: oneOf('--move', values.move, ['you', 'them', 'nobody']),
    order: values.newest ? 'newest' : 'due',
    offset: numberOf('--offset', values.offset, 0, 1_000_000) ?? 0,
    limit: numberOf('--limit', values.limit, 1, 200) ?? 50,
  }
}

function parseShow(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, USUAL)
  if (values.help) return { do: 'help' }
  const [id, ...more] = positionals
  if (id === undefined) throw new WrongUsage('expected the id of a ticket (postdesk ticket list)')
  withoutMore(more)
  return { ...mannerOf(values, environment), do: 'show', id }
}

function parseAnswer(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, USUAL)
  if (values.help) return { do: 'help' }
  const [first, second, ...more] = positionals
  if (first === undefined)
    throw new WrongUsage('expected a file with an answer, or - for the standard input; before it the id of its ticket')
  withoutMore(more)
  const manner = mannerOf(values, environment)
  if (second === undefined) return { ...manner, do: 'answer', id: null, file: first }
  return { ...manner, do: 'answer', id: first, file: second }
}

function parseAnswers(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, {
    ...USUAL,
    loose: { type: 'boolean' },
    mailbox: { type: 'string', multiple: true },
  })
  if (values.help) return { do: 'help' }
  withoutMore(positionals)
  const names = values.mailbox === undefined ? null : listOf(values.mailbox)
  return {
    ...mannerOf(values, environment),
    do: 'answers',
    loose: values.loose ?? false,
    mailboxes: names?.includes('none') ? [] : names,
  }
}

function parseGive(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, USUAL)
  if (values.help) return { do: 'help' }
  const [loose, id, ...more] = positionals
  if (loose === undefined || id === undefined)
    throw new WrongUsage(
      'expected the id of an answer and the id of a ticket, or "none" (postdesk ticket answers --loose)',
    )
  withoutMore(more)
  return { ...mannerOf(values, environment), do: 'give', loose, id: id === 'none' ? null : id }
}

function parseDue(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, { ...USUAL, days: { type: 'string' } })
  if (values.help) return { do: 'help' }
  withoutMore(positionals)
  return { ...mannerOf(values, environment), do: 'due', days: numberOf('--days', values.days, 0, 366) ?? 0 }
}
