import type { AnswerKind, LetterLanguage } from '../../engine/appeals/appeal.ts'
import type { AppealFact } from '../../engine/appeals/facts.ts'
import type { KnownFacts } from '../../engine/appeals/render-letter.ts'
import type { Purpose } from '../../engine/tickets/ticket-event.ts'
import type { BoardColumn, TicketQuery } from '../../engine/tickets/ticket-views.ts'
import type { TicketFormat } from '../../text/reports/ticket-file.ts'
import type { Manner } from '../usual-options.ts'

export const PURPOSES = ['request', 'reply', 'escalation'] as const satisfies readonly Purpose[]

/** What `postdesk ticket new` was asked for. */
export interface NewArguments extends Manner {
  readonly do: 'new'
  readonly origin:
    | { readonly kind: 'file'; readonly file: string; readonly recipient: number }
    | { readonly kind: 'check'; readonly runId: string; readonly check: string; readonly list: string | null }
    | { readonly kind: 'probe'; readonly probeId: string }
    | { readonly kind: 'empty' }
  /** Null: the likeliest one. */
  readonly organization: string | null
  /** Empty: those that are found. */
  readonly addresses: readonly string[]
  /** Id of an appeal; `none`: without one; null: the one that fits best. */
  readonly way: string | null
  /** Only tell what ways there are. */
  readonly ways: boolean
}

export interface ListArguments extends Manner {
  readonly do: 'list'
  readonly search: string
  readonly open: boolean | null
  readonly column: BoardColumn | null
  readonly organization: string | null
  readonly move: TicketQuery['move']
  readonly order: TicketQuery['order']
  readonly offset: number
  readonly limit: number
}

export interface ShowArguments extends Manner {
  readonly do: 'show'
  readonly id: string
}

/** What a text is made from. */
export interface DraftArguments extends Manner {
  readonly do: 'draft'
  readonly id: string
  readonly purpose: Purpose | null
  readonly letterLanguage: LetterLanguage | null
  /** Id of an answer, or `last`. */
  readonly replyTo: string | null
  readonly facts: KnownFacts
  readonly tell: readonly AppealFact[]
  readonly overridden: readonly string[]
  readonly keep: boolean
}

export interface SendArguments extends Omit<DraftArguments, 'do' | 'keep'> {
  readonly do: 'send'
  readonly sender: string | null
  readonly from: string | null
  readonly to: string | null
  readonly subject: string | null
  /** A path; `-` is the standard input. */
  readonly textFile: string | null
  readonly yes: boolean
}

export interface AnswerArguments extends Manner {
  readonly do: 'answer'
  /** Null: the one that it belongs to. */
  readonly id: string | null
  readonly file: string
}

export interface AnswersArguments extends Manner {
  readonly do: 'answers'
  /** Only list what fits no ticket. */
  readonly loose: boolean
  /** Where answers are looked for from now on; null: as it is. */
  readonly mailboxes: readonly string[] | null
}

export interface GiveArguments extends Manner {
  readonly do: 'give'
  readonly loose: string
  /** Null: it is none. */
  readonly id: string | null
}

export interface DueArguments extends Manner {
  readonly do: 'due'
  readonly days: number
}

export interface ExportArguments extends Manner {
  readonly do: 'export'
  /** Empty: all. */
  readonly ids: readonly string[]
  readonly format: TicketFormat
  /** `-` is the standard output. */
  readonly output: string
}

export const SAID_WORDS = [
  'solved',
  'verified',
  'given-up',
  'reopened',
  'seen',
  'noted',
  'postponed',
  'went-out',
  'did-not-go-out',
  'submitted',
  'classified',
  'unmatched',
  'way',
] as const
export type SaidWord = (typeof SAID_WORDS)[number]

export interface SayArguments extends Manner {
  readonly do: 'say'
  readonly id: string
  readonly word: SaidWord
  readonly text: string | null
  readonly textFile: string | null
  /** RFC 3339, or a day; null: no longer. */
  readonly until: string | null
  /** Id of an answer, or `last`. */
  readonly answer: string
  readonly kind: AnswerKind | null
  readonly known: string | null
  readonly number: string | null
  readonly purpose: Purpose
  readonly way: string | null
}

export interface DeleteArguments extends Manner {
  readonly do: 'delete'
  readonly ids: readonly string[]
  readonly yes: boolean
}

export type TicketArguments =
  | { readonly do: 'help' }
  | NewArguments
  | ListArguments
  | ShowArguments
  | DraftArguments
  | SendArguments
  | AnswerArguments
  | AnswersArguments
  | GiveArguments
  | DueArguments
  | ExportArguments
  | SayArguments
  | DeleteArguments
