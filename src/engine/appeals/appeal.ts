import type { Localized } from '../bounces/diagnosis.ts'
import type { Reason } from '../bounces/reasons.ts'
import type { AppealFact } from './facts.ts'

/** The languages in which a provider can be written to. */
export const LETTER_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'ru', 'ja', 'zh', 'ko'] as const
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number]

/** A file in resources/appeals: one way to ask one organization for something, and how that goes. */
export interface Appeal {
  /** Equal to the file's name. */
  readonly id: string
  /** Id of a file in resources/providers. */
  readonly organization: string
  readonly name: string
  /** Which refusals it is for. Several appeals of one organization differ in this. */
  readonly for: {
    /** Empty: whatever the reason. */
    readonly reasons: readonly Reason[]
    /** Words or codes of the refusal, in the language of wordings; empty: any of this organization's. */
    readonly words: readonly string[]
    /** Ids in resources/blocklists. */
    readonly lists: readonly string[]
  }
  /**
   * `form`: a page without login · `portal`: one with an account · `mail` · `replyToBounce`: to an address that the refusal names ·
   * `none`: there is no way, or none that helps.
   */
  readonly route: 'form' | 'portal' | 'mail' | 'replyToBounce' | 'none'
  /** https URL or mail address; null: the refusal names it, or there is none. */
  readonly target: string | null
  /** How to get to the form, where it hides behind other pages: in order. */
  readonly steps: readonly Localized[]
  readonly helps: 'yes' | 'maybe' | 'no'
  /** What helps instead or beside it: wait, fix, ask the recipient, relay. */
  readonly instead: readonly Localized[]
  /** What a small sender may expect, said before anything is written. */
  readonly expect: Localized
  /** The languages that it reads, the best first. */
  readonly reads: readonly LetterLanguage[]
  /** Ids of checks that it will look at: while one fails nothing is drafted. */
  readonly looksAt: readonly string[]
  /** Of a form: its fields in order, as they are called there. */
  readonly fields: readonly AppealField[]
  /** What is written, in each language of `reads` that we can write. `{{fact}}` is filled, `{{#fact}}…{{/fact}}` stands only where it is known. */
  readonly letters: Readonly<Partial<Record<LetterLanguage, { readonly subject: string; readonly text: string }>>>
  /** Hours until a first answer, and until it is settled; null: not known. */
  readonly answersWithin: { readonly firstHours: number; readonly settledHours: number } | null
  readonly answers: readonly KnownAnswer[]
  /** When nothing helps: in order. */
  readonly escalate: readonly { readonly afterHours: number; readonly say: Localized; readonly target: string | null }[]
  /** How its ticket numbers look, as a regular expression without flags that is linear; null: it has none. */
  readonly ticketNumber: string | null
  /** Addresses and domains that its answers come from. */
  readonly sendsFrom: readonly string[]
  readonly sources: readonly { readonly url: string; readonly asOf: string }[]
  readonly verifiedOn: string
  readonly unsure?: true
}

/** One field of a form. */
export interface AppealField {
  /** As it stands on the page. */
  readonly label: string
  /** What goes in: a fact, or text with facts in it; null: the user decides. */
  readonly value: string | null
  readonly required: boolean
  readonly hint: Localized | null
  /** The one fact that it asks for, if it is one. */
  readonly fact: AppealFact | null
}

/** What an answer means. */
export const ANSWER_KINDS = [
  'acknowledged',
  'nothingFound',
  'needsMore',
  'refused',
  'mitigated',
  'solved',
  'notResponsible',
  'wait',
  'undeliverable',
] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** An answer that is known, with what it means in practice. */
export interface KnownAnswer {
  /** Unique in its file. */
  readonly id: string
  readonly kind: AnswerKind
  /** In the language of wordings (`*`, `{n}`, `{w}`), each enough by itself. */
  readonly words: readonly string[]
  readonly says: Localized
  /** Whose move it is then, and what to do. */
  readonly move: 'you' | 'them' | 'nobody'
  readonly next: Localized
  /** Wait so long before the next move; null: nothing to wait for. */
  readonly waitHours: number | null
  /** A reply into the same thread; null: none helps. */
  readonly reply: Readonly<Partial<Record<LetterLanguage, string>>> | null
  /** Each must land on this answer and on no other. `verbatim`: exactly what was written, with names replaced. */
  readonly examples: readonly { readonly text: string; readonly verbatim: boolean }[]
  readonly source: string
  readonly unsure?: true
}
