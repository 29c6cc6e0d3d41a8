import { LETTER_LANGUAGES } from '../../engine/appeals/appeal.ts'
import { APPEAL_FACTS, type AppealFact } from '../../engine/appeals/facts.ts'
import type { KnownFacts } from '../../engine/appeals/render-letter.ts'
import { listOf, splitArguments } from '../check/report-options.ts'
import { type Environment, mannerOf, oneOf, USUAL, withoutMore } from '../usual-options.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { TicketArguments } from './arguments.ts'
import { PURPOSES } from './arguments.ts'

const WRITING = {
  ...USUAL,
  purpose: { type: 'string' },
  'letter-language': { type: 'string' },
  'reply-to': { type: 'string' },
  fact: { type: 'string', multiple: true },
  tell: { type: 'string', multiple: true },
  override: { type: 'string', multiple: true },
} as const

/** What may be told when it is asked for: all else is masked anyway where it is private. */
const PRIVATE = ['recipient', 'subject'] as const satisfies readonly AppealFact[]

export function parseDraft(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, { ...WRITING, keep: { type: 'boolean' } })
  if (values.help) return { do: 'help' }
  return { do: 'draft', ...writingOf(values, positionals, environment), keep: values.keep ?? false }
}

export function parseSend(argv: readonly string[], environment: Environment): TicketArguments {
  const { values, positionals } = splitArguments(argv, {
    ...WRITING,
    sender: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    subject: { type: 'string' },
    'text-file': { type: 'string' },
    yes: { type: 'boolean', short: 'y' },
  })
  if (values.help) return { do: 'help' }
  return {
    do: 'send',
    ...writingOf(values, positionals, environment),
    sender: values.sender ?? null,
    from: values.from ?? null,
    to: values.to ?? null,
    subject: values.subject ?? null,
    textFile: values['text-file'] ?? null,
    yes: values.yes ?? false,
  }
}

interface WritingValues {
  json?: boolean
  lang?: string
  purpose?: string
  'letter-language'?: string
  'reply-to'?: string
  fact?: string[]
  tell?: string[]
  override?: string[]
}

function writingOf(values: WritingValues, positionals: readonly string[], environment: Environment) {
  const [id, ...more] = positionals
  if (id === undefined) throw new WrongUsage('expected the id of a ticket (postdesk ticket list)')
  withoutMore(more)
  return {
    ...mannerOf(values, environment),
    id,
    purpose: oneOf('--purpose', values.purpose, PURPOSES),
    letterLanguage: oneOf('--letter-language', values['letter-language'], LETTER_LANGUAGES),
    replyTo: values['reply-to'] ?? null,
    facts: factsOf(values.fact ?? []),
    tell: listOf(values.tell).flatMap((name) => oneOf('--tell', name, PRIVATE) ?? []),
    overridden: listOf(values.override),
  }
}

/** `name=value`, each name once. */
function factsOf(given: readonly string[]): KnownFacts {
  const facts = given.map((one) => {
    const at = one.indexOf('=')
    if (at < 1) throw new WrongUsage(`expected --fact NAME=VALUE, got "${one}"`)
    return [oneOf('--fact', one.slice(0, at), APPEAL_FACTS) ?? '', one.slice(at + 1)] as const
  })
  return Object.fromEntries(facts)
}
